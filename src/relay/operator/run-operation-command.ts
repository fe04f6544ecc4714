import { OPERATION_STATES, type OperationState } from '../../contract/operations.ts';
import { DEFAULT_TIMINGS } from '../journal/timings.ts';
import type { OperationEntry } from '../operations/entry.ts';
import type { OperationDecision } from '../operations/life.ts';
import { moveOperationOn } from '../operations/operation-recorder.ts';
import type { OperationStore } from '../store/operation-store.ts';
import type { OperationCommand } from './command.ts';
import { describeOperation, listOperations } from './describe-operation.ts';
import type { Report } from './run-command.ts';

const LIST_LIMIT = 200;

/** Does what the operator asks of changes, cancellations and new sites, beside the relays that work on them. */
export async function runOperationCommand(
  command: OperationCommand,
  store: OperationStore,
  now: number,
): Promise<Report> {
  if (command.kind === 'operations') return await list(command.states, store);
  const entry = await store.find(command.key);
  if (!entry) return { ok: false, text: `There is no change, cancellation or new site ${command.key}.` };
  switch (command.kind) {
    case 'operation':
      return { ok: true, text: describeOperation(entry) };
    case 'settle':
      return await settle(entry, command.decision, store, now);
    default:
      return command satisfies never;
  }
}

async function list(states: readonly OperationState[], store: OperationStore): Promise<Report> {
  const open = OPERATION_STATES.filter((state) => state !== 'done' && state !== 'refused');
  return { ok: true, text: listOperations(await store.list(states.length > 0 ? states : open, LIST_LIMIT)) };
}

async function settle(
  entry: OperationEntry,
  decision: OperationDecision,
  store: OperationStore,
  now: number,
): Promise<Report> {
  if (decision.kind === 'done' && (decision.siteId !== undefined) !== (entry.order.kind === 'new-site')) {
    const text =
      entry.order.kind === 'new-site'
        ? 'Name the new site’s ID: --done SITE-ID. Nothing has changed.'
        : `A ${entry.order.kind} has no site. Nothing has changed.`;
    return { ok: false, text };
  }
  // The timings have no say in an operator's decision.
  const event = { kind: 'decided', at: now, decision } as const;
  const moved = await moveOperationOn(store, entry, event, DEFAULT_TIMINGS, { seen: 'operator' });
  switch (moved.kind) {
    case 'moved':
      return { ok: true, text: `${entry.key} was ${moved.from} and is now ${moved.entry.life.state}.` };
    case 'unmoved':
      return { ok: false, text: whyNot(moved.entry.life.state, decision) };
    case 'lane-taken':
      return { ok: false, text: 'Another one of the same job is being sent. Nothing has changed. Try again soon.' };
    default:
      return moved satisfies never;
  }
}

function whyNot(state: OperationState, decision: OperationDecision): string {
  switch (state) {
    case 'sending':
      return 'It is being sent at this moment. Nothing has changed. Try again soon.';
    case 'done':
    case 'refused':
      return `It is ${state} for good. Nothing has changed.`;
    case 'unanswered':
      return `The relay is still finding out whether it was carried out, so it cannot be settled by --${decision.kind}. Nothing has changed.`;
    case 'received':
    case 'waiting':
      return 'It will be sent anyway. Nothing has changed.';
    case 'unresolved':
      return 'Nothing has changed.';
    default:
      return state satisfies never;
  }
}
