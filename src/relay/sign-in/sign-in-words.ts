/** What the relay's problems say of the desk's sign-in. The words of its own few pages are in `src/words`, in every language. */
export const signInWords = {
  sessionEnded: 'You are signed out, and nothing was changed. Sign in again and go on: what you typed is kept.',
  otherSite: 'This came from another website, so it was not carried out. Open Callout itself and do it there.',
  storeDown: 'We cannot see who you are at the moment, and nothing was changed. Try again in a few minutes.',
} as const;
