import { LONGEST_TYPED } from '../../place-time/longest-typed.ts';
import type { ReadDate } from '../../place-time/typed-date.ts';
import type { ReadTime } from '../../place-time/typed-time.ts';
import { readDate, readTime } from '../language/place-time.ts';
import type { VisitForm, WindowField } from '../visit-form.ts';
import { type Place, type PlaceKnowledge, readPlace } from './read-place.ts';

/** The values of the form that the window is read from. */
export type TypedWindow = Pick<VisitForm, WindowField | 'site'>;

export type ReadEnd = ReadTime & {
  /** Days after the start's day, where they were typed: `5pm +1d`, `2am next day`. */
  days?: number;
};

/** Each field as far as it can be read by itself. */
export interface WindowParts extends Place {
  date: ReadDate;
  from: ReadTime;
  to: ReadEnd;
}

/** Reads each field of the window by itself. */
export function readParts(typed: TypedWindow, knowledge: PlaceKnowledge): WindowParts {
  const place = readPlace(typed, knowledge);
  return {
    ...place,
    date: readDate(typed.date, { today: place.today, locale: knowledge.reader.locale }),
    from: readTime(typed.from),
    to: readEnd(typed.to),
  };
}

/** `5pm +1d`, `2am next day`: a time and the day it is on. */
const WITH_DAYS = /^(?<time>.*\S)\s*(?:\+\s*(?<days>\d{1,2})\s*d(?:ays?)?|(?<next>next\s+day))$/i;

/** Reads an end: a time, and the day it is on where that was typed. */
export function readEnd(typed: string): ReadEnd {
  if (typed.length > LONGEST_TYPED) return readTime(typed);
  const { time = typed, days, next } = WITH_DAYS.exec(typed.trim())?.groups ?? {};
  const read = readTime(time);
  if (!read.ok || (days === undefined && next === undefined)) return read;
  return { ...read, days: next === undefined ? Number(days) : 1 };
}
