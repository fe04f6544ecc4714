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
 * What nobody sees or types, and text brings along from a page or a sheet: soft hyphens, spaces and joins without width, and what overrides
 * or sets apart a direction. With one of them a PO number is another to a search, and an override shows the office other words than were
 * read here. What joins letters or an emoji stays, and so do the two marks of direction that people do type.
 */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/gu;

/**
 * One line of text as it is sent: line breaks and tabs become single spaces, other control characters (which no key
 * types, and PostgreSQL refuses to store) go, and what is unseen; the ends are trimmed. Splitting keeps it linear in the length, which one
 * regular expression over the surrounding spaces would not.
 */
export function tidyLine(value: string): string {
  return value
    .split(/[\r\n\t\u2028\u2029]+/u)
    .map((part) => seen(part.replace(/\p{Cc}/gu, '')))
    .filter((part) => part !== '')
    .join(' ');
}

/** Text of several lines as it is sent: `\n` line breaks, other control characters but tabs gone, and what is unseen; the ends trimmed. */
export function tidyLines(value: string): string {
  return seen(value.replace(/\r\n?|\u2028|\u2029/gu, '\n').replace(/(?![\n\t])\p{Cc}/gu, ''));
}

/** What can be seen of a text, without the spaces around it: empty where that is nothing. */
function seen(value: string): string {
  const text = wellFormed(value).replace(UNSEEN, '').trim();
  return /[^\s\p{Cf}]/u.test(text) ? text : '';
}

/** Half of a surrogate pair has no form in UTF-8: it would arrive as this mark, and a booking is found by its text. */
function wellFormed(value: string): string {
  return value.replace(/\p{Cs}/gu, '\ufffd');
}
