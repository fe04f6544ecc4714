import type { OpeningHours, Page } from '../../contract/page.ts';
import { bookableDays } from '../../place-time/booking-limits.ts';
import {
  closingAfter,
  hoursMisfit,
  type Reachable,
  type WallWindow,
  windowsThatFit,
} from '../../place-time/opening-hours.ts';
import { resolve } from '../../place-time/resolve.ts';
import { addWallMinutes, wallMinutesBetween } from '../../place-time/wall-time.ts';
import { wallAt } from '../../place-time/zone.ts';
import { misfitInWords } from '../language/place-time.ts';
import { dateInstead, endInstead, startAtInstead, windowInstead } from './fixes.ts';
import type { WindowParts } from './read-parts.ts';
import type { Reader } from './reader.ts';
import { endMoment } from './time-text.ts';
import type { Fix, WindowProblem } from './window-problem.ts';

/** What the opening hours are held against. */
export interface HoursKnowledge {
  page: Pick<Page, 'lead_minutes' | 'days_ahead' | 'opening_hours'>;
  reader: Reader;
  nowMs: number;
}

/** How long a visit is taken to be while its end cannot be read, in minutes: enough to find a start for it. */
const SOME_MINUTES = 60;

/**
 * What of a window lies outside the opening hours, told as soon as the fields it is about can be read, with the nearest open
 * times to choose instead. At most one problem: an end is looked at once its start fits.
 */
export function hoursProblems(parts: WindowParts, knowledge: HoursKnowledge): WindowProblem[] {
  const { opening_hours: hours } = knowledge.page;
  const { date, from, to } = parts;
  if (hours === undefined || !date.ok) return [];
  const { locale } = knowledge.reader;
  const start = { date: date.date, time: from.ok ? from.time : '00:00' };
  const end = from.ok && to.ok ? endMoment(start, to) : undefined;
  const window = { start, end: end ?? addWallMinutes(start, SOME_MINUTES) };
  const misfit = hoursMisfit(window, hours);
  if (misfit === undefined) return [];
  const message = misfitInWords(misfit, window, hours, locale);
  const near = () => windowsThatFit(window, hours, reachable(parts, knowledge)).filter(exists(parts.timeZone));
  switch (misfit) {
    case 'closed-day':
      return [
        {
          field: 'date',
          message,
          fixes: near().map((fit) => (from.ok ? at(fit, end, start, locale) : dateInstead(fit.start.date, locale))),
        },
      ];
    case 'starts-outside':
      return from.ok ? [{ field: 'from', message, fixes: near().map((fit) => at(fit, end, start, locale)) }] : [];
    case 'ends-outside':
      return end ? [{ field: 'to', message, fixes: endFixes({ start, end }, near(), hours, locale) }] : [];
    default:
      return misfit satisfies never;
  }
}

/** The window in a day's stead; only its start while there is no end to move along. */
function at(fit: WallWindow, end: unknown, start: WallWindow['start'], locale: string): Fix {
  return windowInstead(end === undefined ? { start: fit.start, end: undefined } : fit, start, locale);
}

/** An end is mended by ending at closing time, or by starting earlier on the same day. */
function endFixes({ start, end }: WallWindow, near: readonly WallWindow[], hours: OpeningHours, locale: string): Fix[] {
  const closing = closingAfter(start, hours);
  const isShorter = closing !== undefined && wallMinutesBetween(closing, end) > 0;
  const earlier = near.filter((fit) => fit.start.date === start.date && fit.start.time < start.time);
  return [
    ...(isShorter ? [endInstead(closing, start, locale)] : []),
    ...earlier.map((fit) => startAtInstead(fit, start, locale)),
  ];
}

function reachable(parts: WindowParts, { page, reader, nowMs }: HoursKnowledge): Reachable {
  const timeZone = parts.timeZone ?? reader.timeZone;
  const limits = { leadMinutes: page.lead_minutes, daysAhead: page.days_ahead };
  return {
    earliest: wallAt(nowMs + page.lead_minutes * 60_000, timeZone),
    lastDate: bookableDays(limits, timeZone, nowMs).last,
  };
}

/** A clock change may skip the very time that would be offered. */
function exists(timeZone: string | undefined): (window: WallWindow) => boolean {
  return ({ start, end }) =>
    timeZone === undefined || [start, end].every(({ date, time }) => resolve(date, time, timeZone).kind !== 'none');
}
