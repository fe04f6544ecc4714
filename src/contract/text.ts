/**
 * Counts characters as Unicode code points, the unit a database column counts in, so that an emoji is one
 * and never half of one.
 */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/**
 * One line of text as it is sent: line breaks and tabs become single spaces, other control characters (which no key
 * types, and PostgreSQL refuses to store) go, the ends are trimmed. Splitting keeps it linear in the length, which one
 * regular expression over the surrounding spaces would not.
 */
export function tidyLine(value: string): string {
  return value
    .split(/[\r\n\t\u2028\u2029]+/u)
    .map((part) =>
      wellFormed(part)
        .replace(/\p{Cc}/gu, '')
        .trim(),
    )
    .filter((part) => part !== '')
    .join(' ');
}

/** Text of several lines as it is sent: `\n` line breaks, other control characters but tabs gone, the ends trimmed. */
export function tidyLines(value: string): string {
  return wellFormed(value)
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim();
}

/** Half of a surrogate pair has no form in UTF-8: it would arrive as this mark, and a booking is found by its text. */
function wellFormed(value: string): string {
  return value.replace(/\p{Cs}/gu, '\ufffd');
}
