import type { Page } from '../../contract/page.ts';
import { START_GRACE_MS } from '../../place-time/booking-limits.ts';
import { timeInWords } from '../../place-time/in-words.ts';
import { todayAt } from '../../place-time/today.ts';
import { addWallMinutes, type WallMoment, wallMinutesBetween } from '../../place-time/wall-time.ts';
import { checkLimits, checkWindow } from '../language/place-time.ts';
import type { WindowField } from '../visit-form.ts';
import { words } from '../words.ts';
import { endInstead, startInstead } from './fixes.ts';
import { hoursProblems } from './hours-problems.ts';
import { type Placed, placeMoment } from './place-moment.ts';
import { type ReadEnd, readParts, type TypedWindow, type WindowParts } from './read-parts.ts';
import type { PlaceKnowledge } from './read-place.ts';
import { endMoment } from './time-text.ts';
import type { Fix, WindowProblem } from './window-problem.ts';

/** What the page knows when it reads a window. */
export interface WindowKnowledge extends PlaceKnowledge {
  page: Pick<Page, 'lead_minutes' | 'days_ahead' | 'opening_hours'>;
}

export type ReadWindow =
  | { ok: true; start_time: string; end_time: string; time_zone: string }
  | { ok: false; problems: WindowProblem[] };

/**
 * Reads the fields as the two instants that are sent, or says what is wrong with them: at most one problem a field.
 * Without a site the zone is not asked for, and there may be no problem to tell: the site's own field asks.
 */
export function readWindow(typed: TypedWindow, knowledge: WindowKnowledge): ReadWindow {
  const parts = readParts(typed, knowledge);
  const reading = readAnyHour(typed, parts, knowledge);
  const outside = hoursProblems(parts, knowledge);
  if (outside.length === 0) return reading;
  const problems = [...(reading.ok ? [] : reading.problems), ...outside];
  return { ok: false, problems: problems.filter(firstAtItsField) };
}

function firstAtItsField({ field }: WindowProblem, index: number, problems: readonly WindowProblem[]): boolean {
  return problems.findIndex((other) => other.field === field) === index;
}

/** The window as if every hour were open. */
function readAnyHour(typed: TypedWindow, parts: WindowParts, knowledge: WindowKnowledge): ReadWindow {
  const problems = [...partProblems(parts), ...zoneProblems(typed, parts)];
  const wall = wallWindow(parts, knowledge.reader.locale);
  if (!wall) return { ok: false, problems };
  if (!wall.end) return { ok: false, problems: [...problems, wall.problem] };
  if (!parts.timeZone) return { ok: false, problems };
  return placedWindow(wall, typed, parts.timeZone, knowledge);
}

function partProblems({ date, from, to }: WindowParts): WindowProblem[] {
  const fields = [
    ['date', date],
    ['from', from],
    ['to', to],
  ] as const;
  return fields.flatMap(([field, read]) => (read.ok ? [] : [{ field, message: read.message, fixes: [] }]));
}

function zoneProblems({ site, time_zone }: TypedWindow, { timeZone }: WindowParts): WindowProblem[] {
  if (timeZone || (site === '' && time_zone === '')) return [];
  const message = time_zone === '' ? words.window.zone.required : words.window.zone.unknown;
  return [{ field: 'time_zone', message, fixes: [] }];
}

interface WallWindow {
  start: WallMoment;
  end: WallMoment;
}

/** The window on the wall at the place; undefined while a field is not read. */
function wallWindow(
  { date, from, to }: WindowParts,
  locale: string,
): WallWindow | { end: undefined; problem: WindowProblem } | undefined {
  if (!date.ok || !from.ok || !to.ok) return undefined;
  const start = { date: date.date, time: from.time };
  const end = endMoment(start, to);
  return end ? { start, end } : { end, problem: endProblem(start, to, locale) };
}

/** An end before its start: in the afternoon perhaps, or the next day. */
function endProblem(start: WallMoment, to: ReadEnd & { ok: true }, locale: string): WindowProblem {
  const sameDay = { date: start.date, time: to.time };
  const afternoon = addWallMinutes(sameDay, 12 * 60);
  const meant = to.mayMeanAfternoon && wallMinutesBetween(start, afternoon) > 0 ? [afternoon] : [];
  const [said, startSaid] = [timeInWords(to.time, locale), timeInWords(start.time, locale)];
  const { endIsStart, endBeforeStart } = words.window.problems;
  const message =
    to.time === start.time ? endIsStart({ start: startSaid }) : endBeforeStart({ end: said, start: startSaid });
  const instead: Fix[] = [...meant, addWallMinutes(sameDay, 24 * 60)].map((end) => endInstead(end, start, locale));
  return { field: 'to', message, fixes: instead };
}

/** Both ends as instants at the place, checked against the window's own rules and the operator's. */
function placedWindow(
  { start, end }: WallWindow,
  typed: TypedWindow,
  timeZone: string,
  knowledge: WindowKnowledge,
): ReadWindow {
  const { locale } = knowledge.reader;
  const from = placeMoment({
    field: 'from',
    moment: start,
    occurrence: typed.from_occurrence,
    timeZone,
    locale,
    fix: (instead) => startInstead(instead, start, end, locale),
  });
  const to = placeMoment({
    field: 'to',
    moment: end,
    occurrence: typed.to_occurrence,
    timeZone,
    locale,
    fix: (instead) => (wallMinutesBetween(start, instead) > 0 ? endInstead(instead, start, locale) : undefined),
  });
  if (!from.ok || !to.ok) return { ok: false, problems: [from, to].flatMap((one) => (one.ok ? [] : [one.problem])) };
  const window = { start_time: from.at.wire, end_time: to.at.wire, time_zone: timeZone };
  const problems = ruleProblems(window, to, knowledge);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, ...window };
}

function ruleProblems(
  { start_time, end_time, time_zone }: { start_time: string; end_time: string; time_zone: string },
  to: Placed & { ok: true },
  { page, reader, nowMs }: WindowKnowledge,
): WindowProblem[] {
  const window = { start: start_time, end: end_time, timeZone: time_zone };
  const checked = checkWindow({ ...window, nowMs, graceMs: START_GRACE_MS });
  const problems = (checked.ok ? [] : checked.problems).map(({ field, message }) => {
    const end: WindowField = to.repeated ? 'to_occurrence' : 'to';
    return { field: field === 'start_time' ? startField(start_time, time_zone, nowMs) : end, message, fixes: [] };
  });
  const limits = { leadMinutes: page.lead_minutes, daysAhead: page.days_ahead };
  const limit = checkLimits(start_time, limits, time_zone, nowMs, reader.locale);
  if (!limit || problems.some(({ field }) => field !== 'to' && field !== 'to_occurrence')) return problems;
  const field = limit.reason === 'too-far-ahead' ? 'date' : startField(start_time, time_zone, nowMs);
  return [...problems, { field, message: limit.message, fixes: [] }];
}

/** A start that comes too early is mended in From when it is today at the place, else in Date. */
function startField(start: string, timeZone: string, nowMs: number): WindowField {
  return start.slice(0, 10) === todayAt(nowMs, timeZone) ? 'from' : 'date';
}
