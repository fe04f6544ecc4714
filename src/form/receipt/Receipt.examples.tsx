import type { Booking } from '../../contract/bookings.ts';
import {
  CANCELLED_BOOKING,
  CONFIRMED_BOOKING,
  EXAMPLE_BOOKING,
  EXAMPLE_PAGE,
  exampleBooking,
  LONG_TEXT,
  SHORT_REQUEST,
} from '../examples/answers.ts';
import { noStore } from '../examples/no-store.ts';
import { OrderNotice } from '../orders/OrderNotice.tsx';
import { Receipt } from './Receipt.tsx';

const receipt = (booking: Booking) => (
  <Receipt
    booking={booking}
    job={booking.job ?? { id: '5016', number: '16' }}
    page={EXAMPLE_PAGE}
    stores={{ device: noStore, tab: noStore }}
  />
);

export const examples = {
  'just requested': () => receipt(EXAMPLE_BOOKING),
  'moved by the office': () => receipt(CONFIRMED_BOOKING),
  cancelled: () => receipt(CANCELLED_BOOKING),
  'with a long title': () => receipt(exampleBooking({ request: { ...SHORT_REQUEST, title: LONG_TEXT } })),
  'news of a change': () => (
    <OrderNotice
      news={{ tone: 'good', heading: 'Visit changed', text: 'The office has the new details.' }}
      takesFocus={false}
    />
  ),
  'a change on its way': () => (
    <OrderNotice
      news={{ tone: 'waiting', heading: 'We are confirming your change', text: 'This can take a minute.' }}
      takesFocus={false}
    />
  ),
  'a change that may not have arrived': () => (
    <OrderNotice
      news={{ tone: 'bad', heading: 'We could not confirm your change', text: 'Please call 07 3555 0142.' }}
      takesFocus={false}
    />
  ),
};
