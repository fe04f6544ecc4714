import type { Operation, OperationKind } from '../../contract/operations.ts';
import { saying } from '../../contract/saying.ts';
import type { Saying } from '../../contract/sayings.ts';
import type { SiteCreate } from '../../contract/sites.ts';
import { spoken } from '../words.ts';
import type { OperationEntry } from './entry.ts';
import type { OperationLife } from './life.ts';
import { operationProblem, sayingOf } from './refused-operation.ts';

/** The operation as people see it. `siteName`: the new site's name as the lookup has it, where it does. */
export function viewOfOperation(entry: OperationEntry, now: number, siteName: string | undefined): Operation {
  const { key, order, life } = entry;
  const requestId = life.attempt?.requestId;
  const retryAfterMs = askAgainIn(life, now);
  const problem =
    life.state === 'refused' && life.refusal !== 'dropped'
      ? operationProblem(order.kind, life.refusal, requestId)
      : undefined;
  return {
    key,
    kind: order.kind,
    state: life.state,
    ...spoken(saidOf(order.kind, life)),
    received_at: new Date(entry.receivedAt).toISOString(),
    ...(order.kind !== 'new-site' && { job_id: order.jobId }),
    ...(order.kind === 'change' && { change: order.change }),
    ...(order.kind === 'new-site' &&
      life.state === 'done' &&
      life.siteId !== undefined && { site: { id: life.siteId, name: siteName ?? nameOf(order.site) } }),
    ...(life.state === 'waiting' && { hold: life.hold }),
    ...(problem && { problem }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
    ...(requestId !== undefined && { request_id: requestId }),
  };
}

/** What the site is called until the lookup has it. */
function nameOf({ business_name, first_name, last_name, address }: SiteCreate): string {
  const title = business_name || [first_name, last_name].filter(Boolean).join(' ');
  return [title, address].filter(Boolean).join(' — ');
}

/** What the person is told of it, by what it is. */
function saidOf(kind: OperationKind, life: OperationLife): Saying {
  switch (life.state) {
    case 'waiting':
      return saying(`${kind}-${life.hold}`);
    case 'refused':
      return life.refusal === 'dropped' ? saying(`${kind}-closed`) : sayingOf(kind, life.refusal);
    case 'received':
    case 'sending':
    case 'unanswered':
    case 'done':
    case 'unresolved':
      return saying(`${kind}-${life.state}`);
    default:
      return life satisfies never;
  }
}

const SOONEST_MS = 1_000;
const LATEST_MS = 15_000;

function askAgainIn(life: OperationLife, now: number): number | undefined {
  switch (life.state) {
    case 'received':
    case 'sending':
      return SOONEST_MS;
    case 'waiting':
    case 'unanswered':
      return Math.min(LATEST_MS, Math.max(SOONEST_MS, Math.round(life.dueAt - now)));
    case 'done':
    case 'refused':
    case 'unresolved':
      return undefined;
    default:
      return life satisfies never;
  }
}
