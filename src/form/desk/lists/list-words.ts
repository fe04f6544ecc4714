import type { Booking } from '../../../contract/bookings.ts';
import type { Liveness } from './follow.ts';

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

/** The words of the desk's lists: what its users call things. */
export const listWords = {
  job: (number: string) => `Job ${number}`,
  by: 'taken by',
  visit: (title: string, site: string) => `${title} at ${site}`,
  recent: {
    loading: 'Loading the bookings…',
    failed: 'We could not load the bookings.',
    empty: 'Nothing has been booked yet. What anyone at the desk books shows here.',
    more: (shown: number) => `The newest ${shown} are listed.`,
    waiting: (number: number) => `Show ${count(number, 'new booking')}`,
    wrong: (what: string, status: string) => `${status}: ${what}.`,
    newTab: 'opens in a new tab',
    sentAgain: 'It was mended and sent again.',
    taken: (when: string, by: string | undefined) => (by === undefined ? when : `${when}, by ${by}`),
  },
  live: {
    connecting: 'Connecting',
    live: 'Live',
    cut: 'Not live',
  } satisfies Record<Liveness, string>,
  liveHelp: {
    connecting: 'Connecting to live updates.',
    live: 'Changes show here as they happen.',
    cut: 'The line for live updates is down. The list is read again every 20 seconds until it is back.',
  } satisfies Record<Liveness, string>,
  states: {
    booked: 'Booked',
    underway: 'Being sent',
    confirming: 'Being confirmed',
    refused: 'Refused',
    unresolved: 'Unresolved',
    held: {
      busy: 'Held: system busy',
      unreachable: 'Held: no answer yet',
      misconfigured: 'Held: needs the operator',
    } satisfies Record<NonNullable<Booking['hold']>, string>,
  },
  actions: {
    mend: 'Mend and send again',
    repeat: 'Repeat',
    copy: 'Copy number',
    receipt: 'Receipt',
    change: 'Change',
    cancel: 'Cancel',
  },
  orders: {
    changed: (what: string) => `${what} is changed`,
    cancelled: (what: string) => `${what} is cancelled`,
    text: 'The office has it. The list shows it as soon as the office’s system does.',
    close: 'Close this message',
    changeJob: (what: string) => `Change ${what}`,
  },
  details: {
    when: 'When',
    site: 'Site',
    jobType: 'Job type',
    why: 'Why',
    taken: 'Taken',
    po: 'PO number',
    notes: 'Notes',
    seen: 'Last seen',
  },
  jobs: {
    search: 'Find a job',
    searchHelp: (hasSite: boolean) =>
      hasSite ? 'A job number, or words of this site’s jobs.' : 'A job number, or words of any job.',
    choose: 'Choose a site to see its jobs, or find a job by its number.',
    loading: 'Loading the jobs…',
    failed: 'We could not load the jobs.',
    empty: 'No jobs at this site yet.',
    noMatch: (typed: string, hasSite: boolean) =>
      /^\d+$/.test(typed)
        ? `There is no job ${typed} that we can see.`
        : `No job ${hasSite ? 'at this site ' : ''}has these words.`,
    count: (number: number, more: boolean) => `${more ? 'The latest ' : ''}${count(number, 'job')}`,
    asOf: (time: string) => `As of ${time}.`,
    unread: 'The jobs are being read for the first time.',
    incomplete: 'Older jobs may be missing.',
  },
  duplicates: {
    sameJobType: (number: number) =>
      number === 1 ? 'This may be booked already.' : `This may be booked already: ${number} like it.`,
    sameSite: (number: number) =>
      number === 1 ? 'There is a job at this site around then.' : `There are ${number} jobs at this site around then.`,
    kind: { 'same-job-type': 'Same job type', 'same-site': 'Same site' },
    open: (name: string) => `Open ${name}`,
    find: (name: string) => `Show ${name} in the list`,
  },
} as const;
