/**
 * The groups of the page's texts that nobody reads before something was sent, another page or dialog was opened, or a visitor was
 * turned away: English, which comes with the page's script, has them in a file apart. Every other language is one file.
 */
export const MORE_GROUPS = [
  'mine',
  'newSite',
  'orders',
  'outcome',
  'problems',
  'receipt',
  'refused',
  'signInAgain',
  'signedIn',
  'startAnew',
] as const;
