import type { Audit, ViolationKind } from '../harness/audit.ts';
import { inColumns } from '../harness/columns.ts';
import { brokenPromises, type Findings } from '../harness/compare.ts';
import type { TroubleKind } from './troubles.ts';

/** Everything a run found out. */
export interface Report extends Findings {
  troubles: Record<TroubleKind, number>;
  /** Relays that ended by themselves. */
  deaths: number;
  /** From the first errand to the last booking settled. */
  elapsedMs: number;
}

/** How many violations of a kind there are. */
export function countOf({ violations }: Audit, kind: ViolationKind): number {
  return violations.filter((violation) => violation.kind === kind).length;
}

/** Why the run failed, one line each; none when the promise was kept. */
export function failures(report: Report): string[] {
  const lines = brokenPromises(report);
  if (report.deaths > 0) lines.push(`relays that ended by themselves: ${report.deaths}`);
  return lines;
}

/** The table that is printed at the end. */
export function tableOf(report: Report): string {
  const { audit, budget, troubles } = report;
  const rows: [string, number | string][] = [
    ['intentions', audit.intentions],
    ['accepted (201 or 202)', audit.accepted],
    ['jobs', audit.jobs],
    ['duplicates', countOf(audit, 'duplicate')],
    ['lost', countOf(audit, 'lost')],
    ['unresolved', audit.unresolved],
    ['wrongly told', countOf(audit, 'wrongly-told')],
    ['stray jobs', countOf(audit, 'stray')],
    ['unsettled', countOf(audit, 'unsettled')],
    ['booked', audit.booked],
    ['refused', audit.refused],
    ['never stored', audit.neverStored],
    ["somebody else's jobs", report.strangers],
    ...Object.entries(report.requests),
    ['faults', total(report.faults)],
    ...byName(report.faults),
    ['relays killed', troubles.kill],
    ['upstream down', troubles.outage],
    ['disk full', troubles['disk-full']],
    ['database restarted', troubles['store-restart']],
    ['relays died', report.deaths],
    ['over budget', `${budget.worst.toFixed(1)} (tolerated ${budget.tolerated.toFixed(1)})`],
    ['budget left at least', budget.left.toFixed(1)],
    ['seconds', (report.elapsedMs / 1000).toFixed(1)],
  ];
  return inColumns(rows);
}

function byName(faults: Record<string, number>): [string, number][] {
  return Object.entries(faults)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, times]) => [`  ${name}`, times]);
}

function total(counts: Record<string, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** All figures in one line, for programs. */
export function jsonOf(report: Report): string {
  return JSON.stringify({ ...report, failures: failures(report) });
}
