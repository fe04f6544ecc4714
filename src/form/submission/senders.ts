import type { QueryClient } from '@tanstack/react-query';
import { findBooking } from '../api/find-booking.ts';
import { postJob } from '../api/post-job.ts';
import { findOrder, postOrder } from '../api/post-order.ts';
import { tabPass } from '../pass/tab-pass.ts';
import { holdForPass } from './hold-for-pass.ts';
import type { Answer, AnyIntention, Intention, OrderAnswer, OrderIntention } from './intention.ts';
import { createSend } from './send-intention.ts';

/** How each kind of intention is sent. `attempted`: see `createSend`. */
export function createSenders(client: QueryClient, attempted: Set<string>) {
  const hold = {
    pass: tabPass,
    isWanted: (intention: AnyIntention) =>
      client
        .getMutationCache()
        .getAll()
        .some(({ state }) => state.variables === intention),
  };
  return {
    sendBooking: holdForPass(
      createSend<Intention, Answer>({ post: postJob, find: findBookingAnswer }, attempted),
      hold,
    ),
    sendOrder: holdForPass(
      createSend<OrderIntention, OrderAnswer>({ post: postOrder, find: findOrder }, attempted),
      hold,
    ),
  };
}

async function findBookingAnswer(key: string): Promise<Answer | null> {
  const booking = await findBooking(key);
  return booking && { booking };
}
