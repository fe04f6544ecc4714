import { inColumns } from '../harness/columns.ts';
import { brokenPromises, type Findings } from '../harness/compare.ts';
import { type Growth, growthOf, isFlat } from './growth.ts';
import type { Followed } from './listeners.ts';
import type { Refusals } from './refusals.ts';
import type { Sample } from './watch.ts';

/** Everything a soak found out. Times are in ms. */
export interface Report extends Findings {
  /** People who came while it was too much. */
  asked: number;
  /** The bound of the queue. */
  maxQueued: number;
  /** What was seen of the relay while it was too much, and last. */
  underLoad: readonly Sample[];
  last: Sample | undefined;
  refusals: Refusals;
  followed: Followed;
  /** How long each request was borne whose body did not end. */
  stalledMs: readonly number[];
  /** How long nineteen in twenty lookups took at most. */
  lookups: { beforeMs: number; duringMs: number };
  /** Times that the store was away. */
  storeDeaths: number;
  /** Until the relay was as before; undefined when it was not in time. */
  recoveredMs: number | undefined;
  /** Relays that ended by themselves. */
  deaths: number;
}

const RECOVER_WITHIN_MS = 60_000;
/** A request has half a minute (`LISTENER_LIMITS`), and is looked at now and then. */
const STALLED_AT_MOST_MS = 40_000;
/** `MAX_LISTENERS` of the event hub. */
const MOST_LISTENERS = 300;
const MIB = 1024 * 1024;

/** Why the run failed, one line each; none when every promise was kept. */
export function failures(report: Report): string[] {
  const { underLoad, maxQueued, refusals, followed, stalledMs, recoveredMs, deaths } = report;
  const queued = mostQueued(report);
  return [
    ...brokenPromises(report),
    ...grown('heap', growthOf(underLoad, 'heap')),
    ...grown('resident memory', growthOf(underLoad, 'rss')),
    ...(queued > maxQueued ? [`the queue held ${queued} bookings, ${maxQueued} may be in it`] : []),
    ...(refusals.full === 0 ? ['nobody was refused for a full queue: this was no overload'] : []),
    ...(refusals.untold > 0 ? [`refused without Retry-After: ${refusals.untold}`] : []),
    ...(followed.most > MOST_LISTENERS ? [`${followed.most} followed at once, ${MOST_LISTENERS} may`] : []),
    ...(Math.max(0, ...stalledMs) > STALLED_AT_MOST_MS ? ['a request that never ended was borne for too long'] : []),
    ...(recoveredMs === undefined || recoveredMs > RECOVER_WITHIN_MS ? ['not as before within a minute'] : []),
    ...(deaths > 0 ? [`relays that ended by themselves: ${deaths}`] : []),
  ];
}

function grown(what: string, growth: Growth | undefined): string[] {
  if (growth === undefined) return [`${what} could not be read`];
  return isFlat(growth) ? [] : [`${what} grew from ${mib(growth.from)} to ${mib(growth.to)} MiB`];
}

/** The table that is printed at the end. */
export function tableOf(report: Report): string {
  const { audit, refusals, followed, lookups, underLoad, last, stalledMs, recoveredMs } = report;
  return inColumns([
    ['people who asked', report.asked],
    ['taken (201 or 202)', audit.accepted],
    ['refused, queue full (503)', refusals.full],
    ['  without Retry-After', refusals.untold],
    ['refused, store away (503)', refusals.notStored],
    ['most in the queue', `${mostQueued(report)} of ${report.maxQueued}`],
    ['times the store was away', report.storeDeaths],
    ['most streams of events', followed.most],
    ['  refused', followed.refused],
    ['bodies that never ended', stalledMs.length],
    ['  borne at most', `${seconds(Math.max(0, ...stalledMs))} s`],
    ['heap, MiB', fromTo(growthOf(underLoad, 'heap'))],
    ['resident memory, MiB', fromTo(growthOf(underLoad, 'rss'))],
    ['  at the end', last ? mib(last.rss) : '?'],
    ['lookup, 95 %, before', `${lookups.beforeMs.toFixed(1)} ms`],
    ['lookup, 95 %, meanwhile', `${lookups.duringMs.toFixed(1)} ms`],
    ['as before after', recoveredMs === undefined ? 'never' : `${seconds(recoveredMs)} s`],
    ['jobs', audit.jobs],
    ['lost, doubled, told wrongly', audit.violations.length],
    ['unresolved', audit.unresolved],
    ['relays died', report.deaths],
  ]);
}

/** All figures in one line, for programs. */
export function jsonOf(report: Report): string {
  return JSON.stringify({ ...report, failures: failures(report) });
}

function mostQueued({ underLoad }: Report): number {
  return Math.max(0, ...underLoad.map(({ open }) => open ?? 0));
}

function fromTo(growth: Growth | undefined): string {
  return growth ? `${mib(growth.from)} → ${mib(growth.to)}` : '?';
}

function mib(bytes: number): string {
  return (bytes / MIB).toFixed(0);
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}
