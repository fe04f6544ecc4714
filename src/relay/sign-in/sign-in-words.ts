/** What people read of the desk's sign-in: on its own few pages, and in the relay's problems. */
export const signInWords = {
  sessionEnded: 'You are signed out, and nothing was changed. Sign in again and go on: what you typed is kept.',
  otherSite: 'This came from another website, so it was not carried out. Open Callout itself and do it there.',
  storeDown: 'We cannot see who you are at the moment, and nothing was changed. Try again in a few minutes.',

  signInAgain: 'Sign in again',
  asOther: 'Sign in as somebody else',
  signIn: 'Sign in',
  requestId: (id: string) => `Request ID ${id}`,

  pages: {
    down: {
      heading: 'Sign-in does not answer',
      text: 'The service that you sign in with cannot be reached at the moment. What you typed is kept on this device. Try again in a minute.',
    },
    failed: {
      heading: 'You are not signed in',
      text: 'The sign-in did not come to a good end, so nobody was signed in. What you typed is kept on this device.',
    },
    declined: {
      heading: 'You are not signed in',
      text: 'The sign-in was cancelled. What you typed is kept on this device.',
    },
    late: {
      heading: 'This sign-in is over',
      text: 'It took too long, was used before, or was begun in another browser. What you typed is kept on this device.',
    },
    signedOut: { heading: 'You are signed out', text: 'Drafts stay on this device until they are sent or deleted.' },
    notDesk: {
      heading: 'You do not have the desk',
      text: (name: string) =>
        `You are signed in as ${name}, who may not book for the desk here. Ask whoever looks after Callout to add you.`,
    },
  },
} as const;
