import type { FindingKind } from './finding.ts';

/** The words of the box for a caller's message. */
export const pasteWords = {
  summary: 'Paste the caller’s message',
  label: 'The caller’s message',
  hint: 'Paste or drop it here. It is read on this device and sent nowhere; you choose what to use.',
  kinds: {
    phone: 'Phone',
    email: 'Email',
    po: 'PO number',
    date: 'Date',
    time: 'Time',
    site: 'Site',
  } satisfies Record<FindingKind, string>,
  message: 'Whole message',
  found: (count: number) => (count === 0 ? 'Nothing found to use.' : `${count} found`),
  use: (label: string) => `Use as ${label}`,
  replace: (label: string) => `Replace ${label}`,
  append: (label: string) => `Add to ${label}`,
  used: (label: string) => `In ${label}`,
  undo: 'Undo',
  changed: 'The field was changed since, so it stays as it is.',
  noPhones: 'Phone numbers could not be looked for.',
  clear: 'Clear the message',
} as const;
