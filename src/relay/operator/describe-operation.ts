import type { OperationEntry } from '../operations/entry.ts';
import type { OperationOrder } from '../ports.ts';
import { openFault } from './describe.ts';
import { instant, printable, table } from './terminal.ts';

/** Changes, cancellations and new sites as a table for a terminal, one a line. */
export function listOperations(entries: readonly OperationEntry[]): string {
  if (entries.length === 0) return 'No such changes, cancellations or new sites.';
  const rows = entries.map((entry) => [
    instant(entry.receivedAt),
    entry.key,
    entry.order.kind,
    entry.life.state,
    openFault(entry) ?? '',
    printable(subjectOf(entry.order)),
  ]);
  return table([['RECEIVED', 'KEY', 'KIND', 'STATE', 'LAST SEEN', 'OF'], ...rows]);
}

/** All that is known of one, and what an operator may do about it. */
export function describeOperation(entry: OperationEntry): string {
  const { key, order, owner, takenBy, life, receivedAt } = entry;
  const facts: [string, string | undefined][] = [
    ['Key', key],
    ['Kind', order.kind],
    ['State', life.state],
    ['Received', instant(receivedAt)],
    ['Owner', `${owner.channel}/${owner.subject}`],
    ['Taken by', takenBy],
    ['Of', subjectOf(order)],
    ['Site', life.state === 'done' ? life.siteId : undefined],
    ['Hold', life.state === 'waiting' ? life.hold : undefined],
    ['Refusal', life.state === 'refused' ? life.refusal : undefined],
    ['Last seen', openFault(entry)],
    ['Request ID', life.attempt?.requestId],
    ...wantedBy(order),
  ];
  const known = facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, printable(value)]]));
  return [table(known), ...(life.state === 'unresolved' ? advice(key, order) : [])].join('\n');
}

function subjectOf(order: OperationOrder): string {
  switch (order.kind) {
    case 'change':
    case 'cancel':
      return `job ID ${order.jobId}`;
    case 'new-site':
      return order.site.business_name ?? order.site.address ?? 'a new site';
    default:
      return order satisfies never;
  }
}

function wantedBy(order: OperationOrder): [string, string | undefined][] {
  switch (order.kind) {
    case 'change': {
      const { custom_fields = {}, ...values } = order.change;
      return [...Object.entries(values), ...Object.entries(custom_fields)];
    }
    case 'cancel':
      return [['reason', order.reason]];
    case 'new-site':
      return Object.entries(order.site);
    default:
      return order satisfies never;
  }
}

function advice(key: string, order: OperationOrder): string[] {
  const isSite = order.kind === 'new-site';
  const ask = isSite
    ? `Ask the office for a site with the external ID ${order.site.external_id ?? key}, or with this name. Then one of:`
    : 'Ask the office what the job is now. Then one of:';
  return [
    '',
    ask,
    `  npm run bookings -- settle ${key} --done${isSite ? ' SITE-ID' : ''}   it was carried out`,
    `  npm run bookings -- settle ${key} --resend   it was not: send it again`,
    `  npm run bookings -- settle ${key} --drop     it was not, and is not wanted any more`,
  ];
}
