import { dateOf, partsOfDate } from './calendar.ts';
import { dayText } from './in-words.ts';

interface Example {
  digits: string;
  words: string;
}

let latest: (Example & { today: string; locale: string }) | undefined;

/** A date of the next weeks as the locale writes it, past the twelfth so that it shows the order: `29/06/2026`. */
export function exampleDate({ today, locale }: { today: string; locale: string }): Example {
  // Asked for at every key in a form whose date is not read yet.
  if (latest?.today !== today || latest.locale !== locale) latest = { today, locale, ...example(today, locale) };
  return latest;
}

function example(today: string, locale: string): Example {
  const { year, month, day } = partsOfDate(today);
  const date = (day > 12 ? today : dateOf({ year, month, day: 13 })) ?? today;
  return {
    digits: dayText(date, locale, { day: 'numeric', month: 'numeric', year: 'numeric' }),
    words: dayText(date, locale, { day: 'numeric', month: 'long' }),
  };
}
