/** The wire formats of `FIELD_KINDS` as far as a pattern tells them. */
export const FIELD_PATTERNS = {
  /** Plain digits: no grouping, no exponent, no plus, a point between digits. */
  number: /^-?\d+(\.\d+)?$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^([01]\d|2[0-3]):[0-5]\d$/,
  /** E.164: a plus, the country code, at most 15 digits in all; shorter than 7 no number that anyone can be called on is. */
  phone: /^\+[1-9]\d{6,14}$/,
  lineBreak: /[\r\n\u2028\u2029]/u,
  /** Scheme and host; whether the whole is an address, `URL` says. */
  webAddress: /^https?:\/\/[^\s/?#]\S*$/i,
} as const;
