import type { PassProblem } from './identity.ts';

/** What people read when their link does not let them in. Whom to ask comes with it, as `contact`. */
export const PASS_WORDS: Record<PassProblem, string> = {
  'pass-required': 'This page opens with a link from us. Follow the link in our message, or ask us for one.',
  'pass-expired': 'Your link has expired. Nothing was changed. Ask us for a new one.',
  'pass-not-yet-valid': 'Your link is not valid yet. Try again later, or ask us when it starts.',
  'pass-revoked': 'Your link has been withdrawn. Nothing was changed. Ask us for a new one.',
  'pass-invalid':
    'Your link does not work here. Part of it may be missing: follow it again from our message, or ask us for a new one.',
  'channel-off':
    'Booking is switched off here at the moment. What was requested before stays as it is. Call or write to us instead.',
};

export const NOT_ALLOWED = 'Your link does not allow this, and nothing was changed. Ask us if you need it.';

/** After too much within a minute or an hour; the wait stands in Retry-After too. */
export function tooManyRequests(waitMs: number): string {
  return `Too much was asked for in a short time. This was not carried out. Try again in ${inWords(waitMs)}.`;
}

export function tooManyWrites(waitMs: number): string {
  return `This link has been used for as many requests as it allows in an hour. This one was not sent. Try again in ${inWords(waitMs)}, or call us.`;
}

function inWords(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds < 90) return `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
