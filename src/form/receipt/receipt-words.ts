import type { JobPhase } from '../../contract/job-phase.ts';

/** Every word of the receipt, and of changing and cancelling there. */
export const receiptWords = {
  headings: {
    open: 'Visit requested',
    cancelled: 'This visit is cancelled',
    closed: 'This job is closed',
  } satisfies Record<JobPhase, string>,
  status: {
    label: 'Status',
    asOf: (time: string) => `as of ${time}`,
    none: 'With the office',
  },
  when: 'When',
  was: (value: string) => `Was: ${value}`,
  wasEmpty: 'Was empty',
  empty: 'Empty',
  details: 'What was asked for',
  requestedAt: (time: string) => `requested ${time}`,
  next: {
    heading: 'What happens next',
    open: [
      'The office looks at your request and confirms the time.',
      'If another time suits better, they call you. Until then, the time above is what you asked for.',
    ],
    change: (call: string) => `To change or cancel the visit, use the buttons on this page${call}.`,
    call: (phone: string, number: string) => `, or call ${phone} and say job ${number}`,
    over: (phone?: string, number?: string) =>
      phone ? `If that is not what you expected, call ${phone} and say job ${number}.` : 'No more is done about it.',
    again: 'You can request another visit at any time.',
  },
  calendar: {
    add: 'Add to calendar',
    loading: 'Getting the file…',
    done: 'The calendar file is in your downloads. Open it to add the visit.',
    failed: 'We could not get the calendar file. Try again in a moment.',
    gone: 'There is no calendar file for this visit.',
    file: (date: string, number: string) => `visit-${date}-job-${number}.ics`,
  },
  change: {
    open: 'Change visit',
    heading: 'Change this visit',
    text: 'Change what is different now. Only that is sent to the office.',
    fixed: (phone?: string) =>
      `Site, job type and project stay as they are.${phone ? ` To change those, call ${phone}.` : ''}`,
    save: 'Save changes',
    saving: 'Saving…',
    discard: 'Keep it as it was',
    nothing: 'You have not changed anything, so nothing was sent.',
    meanwhile: {
      heading: 'This job was changed while you had it open',
      text: 'Nothing of yours was saved. This is how the job is now:',
      mine: (value: string) => `Yours: ${value}`,
      send: 'Send mine anyway',
      start: 'Start from the new',
    },
  },
  cancel: {
    open: 'Cancel visit',
    heading: 'Cancel this visit?',
    text: (visit: string) => `${visit} is taken off the office’s list. This cannot be undone here.`,
    reason: 'Reason',
    help: 'The scheduling team gets this by email.',
    confirm: 'Cancel the visit',
    cancelling: 'Cancelling…',
    keep: 'Keep the visit',
  },
  sections: { what: 'What', when: 'When' },
  another: 'Request another visit',
  print: 'Print',
} as const;
