import { ArrowRight, CalendarX, Printer } from 'lucide-react';

/** Buttons and links of the stylesheet, which have no component of their own. */
export const examples = {
  primary: () => (
    <button className="button-primary" type="button">
      Request visit
      <ArrowRight aria-hidden size={18} />
    </button>
  ),
  'primary, busy': () => (
    <button aria-disabled className="button-primary" type="button">
      <span aria-hidden className="spinner" />
      Sending…
    </button>
  ),
  quiet: () => (
    <button className="button-quiet" type="button">
      <Printer aria-hidden size={18} />
      Print
    </button>
  ),
  danger: () => (
    <button className="button-danger" type="button">
      <CalendarX aria-hidden size={18} />
      Cancel this visit
    </button>
  ),
  'danger, busy': () => (
    <button aria-disabled className="button-danger" type="button">
      <span aria-hidden className="spinner" />
      Cancelling…
    </button>
  ),
  link: () => (
    <button className="button-link" type="button">
      Change time zone
    </button>
  ),
};
