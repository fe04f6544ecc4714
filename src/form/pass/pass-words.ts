import { signInWords } from '../sign-in/sign-in-words.ts';
import type { PassProblemType } from './pass-problem.ts';

interface Told {
  heading: string;
  /** What happened. */
  text: string;
  /** What to do; `whom` is the business, or "the office". */
  next: (whom: string) => string;
}

const askForNew = (whom: string) => `Ask ${whom} for a new link, and open it on this device.`;

/** The words about links and passes. People know a pass as the link they were sent. */
export const passWords = {
  problems: {
    'pass-required': {
      heading: 'You need a link to book here',
      text: 'This page opens from the link in an email or a text message from the office.',
      next: (whom) => `Open that link again. If you do not have one, ask ${whom} for it.`,
    },
    'pass-expired': {
      heading: 'Your link has expired',
      text: 'Links work for a limited time, and yours has run out.',
      next: askForNew,
    },
    'pass-not-yet-valid': {
      heading: 'Your link does not work yet',
      text: 'It is made for a later time.',
      next: (whom) => `Open it again then. If you need to book before, ask ${whom} for another link.`,
    },
    'pass-revoked': {
      heading: 'Your link has been withdrawn',
      text: 'The office has ended it, so it does not work any more.',
      next: askForNew,
    },
    'pass-invalid': {
      heading: 'Your link does not work',
      text: 'It may have been cut off on its way to you.',
      next: (whom) =>
        `Open the whole link from the message once more. If that does not help, ask ${whom} for a new one.`,
    },
    'channel-off': {
      heading: 'Booking is switched off here at the moment',
      text: 'Nothing can be requested from here for now. What was requested before stays as it is.',
      next: (whom) => `To request a visit, ask ${whom} directly.`,
    },
    'session-ended': { ...signInWords.ended, next: () => `${signInWords.again}.` },
  } satisfies Record<PassProblemType, Told>,

  theOffice: 'the office',
  tryAgain: 'Try this link again',
  requestId: (id: string) => `Request ID ${id}`,

  kept: {
    typed: 'What you typed is kept on this device. It is here again when you open the new link.',
    waiting: 'Your request is kept on this device. It is sent once, when you open the new link.',
    underway: (key: string) => `We have your request and go on with it. Do not send it again. Reference ${key}.`,
    booked: (number: string) => `Your visit is requested: job ${number}. It stays as it is.`,
  },

  panel: {
    typed: 'What you typed stays here and is kept on this device.',
    renewed: 'Your new link is open. Everything you typed is still here.',
  },

  held: {
    button: 'Waiting for a new link',
    note: 'Your link has run out. Your request is kept on this device and is sent once you open a new one.',
    attempted: 'Your link has run out. We find out what became of your request once you open a new one.',
  },

  fixed: 'Set by your link',
} as const;

/** What a person is told of a pass that the relay did not take. `business`: the operator's name, where configured. */
export function tellRefusal(type: PassProblemType, business: string | undefined): { heading: string; text: string[] } {
  const told: Told = passWords.problems[type];
  return { heading: told.heading, text: [told.text, told.next(business ?? passWords.theOffice)] };
}
