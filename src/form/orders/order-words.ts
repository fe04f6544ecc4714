import type { OperationKind } from '../../contract/operations.ts';

/** How an order is spoken of, by its kind: in the middle of a sentence, once it is done, once it was refused. */
const NOUNS = {
  change: {
    it: 'your change',
    done: 'Your change is saved',
    doneText: 'The office has it, and this receipt shows it.',
    nothing: 'Nothing was changed.',
    again: 'save it again',
    send: 'Save',
  },
  cancel: {
    it: 'your cancellation',
    done: 'Your visit is cancelled',
    doneText: 'The office has been told.',
    nothing: 'The visit is not cancelled.',
    again: 'cancel it again',
    send: 'Cancel',
  },
  'new-site': {
    it: 'the new site',
    done: 'The site is added',
    doneText: 'It is chosen for this visit.',
    nothing: 'No site was added.',
    again: 'add it again',
    send: 'Add',
  },
} as const satisfies Record<OperationKind, Record<string, string>>;

/** The words about a change, a cancellation or a new site on its way, and about what stands in its way. */
export const orderWords = {
  ...NOUNS,
  sending: 'Sending. This takes a few seconds.',
  lost: 'The answer got lost on the way. We are asking again. It will not be done twice.',
  crowded: 'There is a lot going on. It is sent in a moment.',
  offline: (it: string) => `You are offline. We keep ${it} on this device and send it once you are back online.`,
  attempted: 'You went offline while we were sending. We find out what became of it once you are back online.',
  held: (it: string) => `Your link has run out. We keep ${it} on this device and send it once you open a fresh link.`,
  waiting: 'Waiting for a connection',
  waitingForLink: 'Waiting for a fresh link',
  takeBack: 'Take it back',
  confirming: (it: string) => `We are confirming ${it}`,
  confirmingText:
    'We have it and are confirming it with the office. Do not send it again. It is safe to leave this page.',
  heldText: (phone?: string) =>
    `We have it and send it when the booking system is open again. Do not send it again.${call(phone, 'If it is urgent, call')}`,
  unresolved: (it: string) => `We could not confirm ${it}`,
  unresolvedText: (key: string, phone?: string) =>
    `We do not know if the office has it. Do not send it again.${call(phone, 'Call')} Quote reference ${key}.`,
  problem: 'There is a problem',
  problems: {
    'editing-locked': (phone?: string) =>
      `The office has already taken this job further, so it can no longer be changed here. What you see is how it stands now.${call(phone)}`,
    'cancellation-locked': (phone?: string) =>
      `The office has already taken this job further, so it can no longer be cancelled here. What you see is how it stands now.${call(phone)}`,
    'cancel-not-configured': (phone?: string) => `Only the office can cancel a visit.${call(phone, 'Call')}`,
    'not-found': (phone?: string) => `The office no longer has this job under its number.${call(phone)}`,
    invalid: (again: string) => `Change what is named below and ${again}.`,
    stale: (what: string, again: string) =>
      `The ${what} on offer have changed since you opened this page. We have loaded them again: check them and ${again}.`,
    clock: (window: string, again: string) =>
      `Your browser and our system disagree about the clock at this place. By ours, the visit is ${window}. If that is right, ${again}.`,
    tooLong: (again: string) => `It is too long to send. Shorten the longest answers and ${again}.`,
    crowded: (again: string) => `Too much was sent from here in a short time. Wait a minute and ${again}.`,
    reused: (again: string) => `Another tab of this browser was first. Check how things stand and ${again}.`,
    pass: 'The link you used has expired or does not cover this. Ask for a new one.',
    ours: (again: string, phone?: string) =>
      `Something went wrong at our end. What you typed is kept here. Wait a few minutes and ${again}.${call(phone)}`,
    unclear: (again: string, phone?: string) =>
      `Something went wrong at our end. What you typed is kept here. If you ${again}, it will not be done twice.${call(phone)}`,
  },
} as const;

/** A sentence with the office's phone, led by a space; nothing when no phone is configured. */
function call(phone: string | undefined, lead = 'To change anything, call'): string {
  return phone ? ` ${lead} ${phone}.` : '';
}
