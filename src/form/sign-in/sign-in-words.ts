/** The words about signing in, for the desk. */
export const signInWords = {
  required: {
    heading: 'Sign in to book',
    text: 'This page is for the desk. If you were sent a link to book with, open that link again.',
  },
  ended: {
    heading: 'You are signed out',
    text: 'A sign-in lasts for a limited time, and yours has run out.',
  },
  typed: 'What you typed stays here and is kept on this device.',
  kept: 'What you typed is kept on this device. It is here again once you have signed in.',
  again: 'Sign in again',
  signIn: 'Sign in',
  inWindow: 'It opens in a small window. This page goes on when you are done there.',
  back: 'You are signed in again. Everything you typed is still here.',
  unsent:
    'You were signed out, so this was not sent. Once you are signed in again, send it once more: nothing is done twice.',

  done: {
    heading: 'You are signed in',
    text: 'This window can be closed. The page that you came from goes on.',
    goOn: 'Go to the form',
  },

  signedInAs: 'Signed in as',
  signOut: 'Sign out',
  signOutFailed: 'You are still signed in: signing out did not work. Try again.',
} as const;
