import type { WindowZoneSource } from './window-site.ts';

/** The words of the window picker: plain strings, or functions of what they are about. */
export const windowWords = {
  hints: {
    date: (example: string) => `Such as ${example}, tomorrow or next Tue`,
    from: 'Such as 9, 9:30 or 2pm',
    to: 'Next day: add +1d',
  },
  calendar: {
    open: 'Open calendar',
    name: 'Calendar',
    loading: 'Loading the calendar…',
    failed: 'The calendar could not be loaded. Type the date instead.',
    previous: 'Previous month',
    next: 'Next month',
    today: 'today',
    chosen: 'chosen',
  },
  presets: { group: 'Usual times' },
  zone: {
    change: 'Change time zone',
    keep: (zone: string) => `Keep ${zone}`,
    siteOwn: (zone: string) => `Use ${zone}, the site’s own`,
    source: {
      site: 'set by the office for this site',
      rule: 'set by the office for this site',
      address: 'from the site’s address',
      default: 'the office’s usual zone',
      booking: 'as it was booked',
    } satisfies Record<WindowZoneSource, string>,
    yours: 'your choice',
    noSite: 'The time zone comes from the site.',
    placeholder: 'Type a city or a region…',
    ask: 'We could not tell it from the site’s address. All times are on the clock there.',
    matches: (found: number) =>
      found === 0 ? 'No time zone matches what you typed.' : `${found} time zone${found === 1 ? '' : 's'} match`,
    required: 'Choose the time zone of the place.',
    unknown: 'This browser does not know that time zone. Choose another.',
  },
  nextDay: (day: string) => `the next day, ${day}`,
  laterDay: (day: string) => `on ${day}`,
  notes: {
    earlyMorning: (time: string) => `Read as ${time}, in the early morning.`,
  },
  fixes: {
    use: (what: string) => `Use ${what}`,
    startAt: (time: string) => `Start at ${time}`,
  },
  occurrence: {
    question: (time: string, day: string) => `The clocks go back and ${time} comes twice on ${day}. Which one?`,
    earlier: (time: string, offset: string) => `${time}, first time (UTC${offset})`,
    later: (time: string, offset: string) => `${time}, second time (UTC${offset})`,
    required: (time: string) => `Choose which ${time} you mean.`,
  },
  problems: {
    skipped: (time: string, day: string, place: string) =>
      `There is no ${time} on ${day} in ${place}: the clocks skip it. Choose a time before or after.`,
    endNotAfterStart: (end: string, start: string) =>
      end === start
        ? `The visit would end when it starts, at ${start}. Choose a later end.`
        : `The end, ${end}, is before the start, ${start}. Choose a later end.`,
  },
} as const;
