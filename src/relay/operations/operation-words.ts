import type { HoldReason } from '../../contract/bookings.ts';
import type { OperationKind } from '../../contract/operations.ts';

/** What people read of an operation in each state, by what it is. Sentences say what became of it and what to do. */
export interface OperationWords {
  received: string;
  sending: string;
  unanswered: string;
  done: string;
  dropped: string;
  unresolved: string;
  held: Record<HoldReason, string>;
}

export const OPERATION_WORDS: Record<OperationKind, OperationWords> = {
  change: {
    received: 'We have your change and are sending it to the office.',
    sending: 'We are sending your change to the office now.',
    unanswered: 'We have your change and are confirming it with the office. Do not send it again.',
    done: 'The office has your change.',
    dropped:
      'The office has looked into this change and closed it. The visit was not changed. Call the office if it still needs to be.',
    unresolved:
      'We could not confirm whether the office has your change. Someone is checking it by hand. Do not send it again. Call the office if it is urgent.',
    held: {
      busy: 'We have your change. The booking system is busy, so we will send it shortly. Do not send it again.',
      unreachable:
        'We have your change. The booking system is not answering. We will keep trying, so do not send it again.',
      misconfigured:
        'We cannot change visits at the moment. We have kept your change and will send it once this is mended. Do not send it again.',
    },
  },
  cancel: {
    received: 'We have your cancellation and are sending it to the office.',
    sending: 'We are sending your cancellation to the office now.',
    unanswered: 'We have your cancellation and are confirming it with the office. Do not send it again.',
    done: 'The visit is cancelled.',
    dropped:
      'The office has looked into this cancellation and closed it. The visit was not cancelled. Call the office if it still needs to be.',
    unresolved:
      'We could not confirm whether the visit is cancelled. Someone is checking it by hand. Call the office if it is urgent.',
    held: {
      busy: 'We have your cancellation. The booking system is busy, so we will send it shortly. Do not send it again.',
      unreachable:
        'We have your cancellation. The booking system is not answering. We will keep trying. Call the office if the visit is soon.',
      misconfigured:
        'We cannot cancel visits at the moment. We have kept your cancellation and will send it once this is mended. Call the office if the visit is soon.',
    },
  },
  'new-site': {
    received: 'We have the new site and are sending it to the office.',
    sending: 'We are sending the new site to the office now.',
    unanswered: 'We have the new site and are confirming it with the office. Do not send it again.',
    done: 'The new site is there.',
    dropped:
      'The office has looked into this new site and closed it. No site was made. Call the office if you still need one.',
    unresolved:
      'We could not confirm whether the new site was made. Check the list of sites for it, or call the office, before you add it again.',
    held: {
      busy: 'We have the new site. The booking system is busy, so we will send it shortly. Do not send it again.',
      unreachable:
        'We have the new site. The booking system is not answering. We will keep trying, so do not send it again.',
      misconfigured:
        'We cannot add sites at the moment. We have kept the new site and will send it once this is mended. Do not send it again.',
    },
  },
};
