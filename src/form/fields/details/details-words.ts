/** The words of **Job details** as a section: plain strings, or functions of what they are about. */
export const detailsWords = {
  added: (labels: string[]) => `${listed(labels)} ${were(labels)} added`,
  changed: (labels: string[]) => `${listed(labels)} ${were(labels)} changed`,
  removed: (labels: string[]) => `${listed(labels)} ${were(labels)} removed`,
  news: (changes: string[]) => `Job details changed: ${changes.join('; ')}.`,
  noMatch: 'No answer matches what you typed.',
  matches: (found: number) => `${found} answer${found === 1 ? '' : 's'} match${found === 1 ? 'es' : ''}`,
  nothingSet: 'Nothing set',
} as const;

/** More than this many labels are told by their number. */
const NAMED = 4;

function listed(labels: string[]): string {
  const rest = labels.length - NAMED;
  const shown = rest > 1 ? [...labels.slice(0, NAMED), `${rest} others`] : labels;
  return new Intl.ListFormat('en-AU').format(shown);
}

function were({ length }: string[]): string {
  return length === 1 ? 'was' : 'were';
}
