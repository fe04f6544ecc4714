import type { OperationState } from '../../contract/operations.ts';
import type { SharedBudget } from '../budget/budget.ts';
import type { Timings } from '../journal/timings.ts';
import type { Log } from '../ports.ts';
import type { OperationNote, OperationStore } from '../store/operation-store.ts';
import { inTraceOf } from '../tracing/ambient.ts';
import type { OperationEntry } from './entry.ts';
import type { OperationAlarm, OperationEffect, OperationEvent } from './life.ts';
import type { OperationMetrics } from './operation-metrics.ts';
import { transitionOperation } from './transition-operation.ts';

export type OperationMoved =
  /** Durable. */
  | { kind: 'moved'; entry: OperationEntry; from: OperationState; effects: readonly OperationEffect[] }
  /** The event means nothing to the operation as it stands, except perhaps an alarm. */
  | { kind: 'unmoved'; entry: OperationEntry; effects: readonly OperationEffect[] }
  /** Another one in its lane is under way: this one waits. */
  | { kind: 'lane-taken' };

/**
 * Decides by the state machine where an event leads, and stores that. When someone else moved the operation since it was
 * read, decides anew from where it stands.
 *
 * @throws when the store cannot be written: then nothing has changed as far as is known
 */
export async function moveOperationOn(
  store: OperationStore,
  read: OperationEntry,
  event: OperationEvent,
  timings: Timings,
  note: OperationNote = {},
): Promise<OperationMoved> {
  let entry = read;
  for (;;) {
    const next = transitionOperation(entry.life, event, timings);
    if (!next) return { kind: 'unmoved', entry, effects: [] };
    if (next.life === entry.life) return { kind: 'unmoved', entry, effects: next.effects };
    const advanced = await store.advance(entry, next.life, note);
    switch (advanced.kind) {
      case 'saved':
        return { kind: 'moved', entry: advanced.entry, from: entry.life.state, effects: next.effects };
      case 'lane-taken':
        return advanced;
      case 'overtaken': {
        const fresh = await store.find(entry.key);
        if (!fresh) return { kind: 'unmoved', entry, effects: [] };
        entry = fresh;
        break;
      }
      default:
        advanced satisfies never;
    }
  }
}

/** Moves operations on: decides, stores, and only then acts on the effects. */
export interface OperationRecorder {
  /** @throws when the store cannot be written: nothing is acted on then */
  record(entry: OperationEntry, event: OperationEvent, seen?: string): Promise<OperationMoved>;
}

interface Neighbours {
  store: OperationStore;
  budget: SharedBudget;
  metrics: OperationMetrics;
  log: Log;
  timings: Timings;
  /** The gateway does not accept our key or settings: shared with the bookings, loud once. */
  misconfigured(seen: string, requestId: string | undefined): void;
  /** It was carried out or refused: what is known of its job or of the sites is out of date. Never waits for the gateway. */
  refresh(entry: OperationEntry): void;
  /** Wakes whoever waits for this operation's outcome. */
  tell(key: string): void;
}

export function createOperationRecorder(neighbours: Neighbours): OperationRecorder {
  const { store, budget, metrics, log, timings, misconfigured, refresh, tell } = neighbours;

  /** `seen`: what came of an attempt, in words of ours; what a look has seen may hold the office's. */
  function report({ key, order, life }: OperationEntry, from: OperationState, seen: string | undefined): void {
    const { state, attempt } = life;
    if (state === from) return;
    metrics.entered(order.kind, state);
    const fields = { operation: key, kind: order.kind, from, state, seen, requestId: attempt?.requestId };
    log.info(fields, 'an operation moved on');
    tell(key);
  }

  async function act(effect: OperationEffect, entry: OperationEntry, seen: string | undefined): Promise<void> {
    switch (effect.kind) {
      case 'send':
        return; // The attempt's own next step.
      case 'slow-down':
        return await budget.slowDown();
      case 'refresh':
        return refresh(entry);
      case 'alarm':
        return sound(effect.alarm, entry, seen);
      default:
        effect satisfies never;
    }
  }

  function sound(alarm: OperationAlarm, { key, order, life }: OperationEntry, seen: string | undefined): void {
    const requestId = life.attempt?.requestId;
    const fields = { operation: key, kind: order.kind, seen, requestId };
    switch (alarm) {
      case 'unresolved':
        log.error(fields, 'nobody can tell whether this was carried out: settle it with npm run bookings');
        break;
      case 'may-be-doubled':
        metrics.doubled(order.kind);
        log.error(
          fields,
          'this may have been carried out twice, or after it was told to be refused: check with the office',
        );
        break;
      case 'misconfigured':
        misconfigured(seen ?? 'unknown', requestId);
        break;
      default:
        alarm satisfies never;
    }
  }

  async function record(read: OperationEntry, event: OperationEvent, seen?: string): Promise<OperationMoved> {
    const moved = await moveOperationOn(store, read, event, timings, { seen });
    if (moved.kind === 'moved')
      report(moved.entry, moved.from, event.kind === 'answered' || event.kind === 'lease-expired' ? seen : undefined);
    if (moved.kind !== 'lane-taken') for (const effect of moved.effects) await act(effect, moved.entry, seen);
    return moved;
  }

  return { record: (entry, event, seen) => inTraceOf(entry, () => record(entry, event, seen)) };
}
