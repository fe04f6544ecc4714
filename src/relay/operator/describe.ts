import type { Entry, HistoryLine } from '../journal/entry.ts';
import type { OperationEntry } from '../operations/entry.ts';
import { instant, printable, table } from './terminal.ts';

/** The bookings as a table for a terminal, one a line. */
export function listBookings(entries: readonly Entry[]): string {
  if (entries.length === 0) return 'No such bookings.';
  const rows = entries.map((entry) => [
    instant(entry.receivedAt),
    entry.key,
    entry.life.state,
    openFault(entry) ?? '',
    printable(entry.request.title),
  ]);
  return table([['RECEIVED', 'KEY', 'STATE', 'LAST SEEN', 'TITLE'], ...rows]);
}

/** All that the journal knows of one booking, and what an operator may do about it. */
export function describeBooking(entry: Entry, history: readonly HistoryLine[]): string {
  const { life, request, names } = entry;
  const facts: [string, string | undefined][] = [
    ['Key', entry.key],
    ['State', life.state],
    ['Job', life.state === 'booked' ? `${life.job.number} (ID ${life.job.id})` : undefined],
    ['Status', entry.jobStatus],
    ['Hold', life.state === 'waiting' ? life.hold : undefined],
    ['Refusal', life.state === 'refused' ? life.refusal : undefined],
    ['Last seen', openFault(entry)],
    ['Erased', entry.erasedAt === undefined ? undefined : instant(entry.erasedAt)],
    ['External ID', entry.externalId],
    ['Channel', entry.owner.channel],
    ['Subject', entry.owner.subject],
    ['Taken by', entry.takenBy],
    ['Visitor', entry.visitor],
    ['Site', named(request.site, names.site)],
    ['Job type', named(request.job_type, names.jobType)],
    ['Project', request.project && named(request.project, names.project)],
    ['Title', request.title],
    ['From', request.start_time],
    ['To', request.end_time],
    ['Notes', request.notes],
    ['PO number', request.purchase_order_number],
    ...Object.entries(request.custom_fields ?? {}),
  ];
  const known = facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, printable(value)]]));
  const lines = history.map(({ at, event, state, seen, requestId }) => [
    instant(at),
    event,
    `→ ${state}`,
    seen ?? '',
    requestId ?? '',
  ]);
  return [table(known), '', table(lines), ...advice(entry)].join('\n');
}

/** What was last seen of one that has not come to a good end; what held up one that has is in its history. */
export function openFault({ life, lastSeen }: Entry | OperationEntry): string | undefined {
  return life.state === 'booked' || life.state === 'done' ? undefined : lastSeen;
}

function advice({ key, life, externalId }: Entry): string[] {
  if (life.state !== 'unresolved') return [];
  return [
    '',
    `Ask the office for a job with the external ID ${externalId}, or with this site, title and times. Then one of:`,
    `  npm run bookings -- resolve ${key} --booked ID NUMBER   it is there`,
    `  npm run bookings -- resolve ${key} --resend             it is not there: send it again`,
    `  npm run bookings -- resolve ${key} --drop               it is not there, and is not wanted any more`,
  ];
}

function named(id: string, name: string | undefined): string {
  return name === undefined ? id : `${name} (${id})`;
}
