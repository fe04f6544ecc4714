import { Counter, Gauge, type Registry } from 'prom-client';
import {
  OPERATION_KINDS,
  OPERATION_STATES,
  type OperationKind,
  type OperationState,
} from '../../contract/operations.ts';
import type { OperationStore } from '../store/operation-store.ts';
import type { OperationOutcome } from './classify-operation.ts';
import type { OperationVerdict } from './life.ts';

/** What an operator watches of changes, cancellations and new sites. */
export interface OperationMetrics {
  entered(kind: OperationKind, state: OperationState): void;
  attempted(kind: OperationKind, outcome: OperationOutcome['kind']): void;
  looked(kind: OperationKind, verdict: OperationVerdict['kind']): void;
  doubled(kind: OperationKind): void;
}

/** Registers them on `registry`. `callout_operations{state="unresolved"}` above 0 is for an operator to settle. */
export function createOperationMetrics(registry: Registry, counts: OperationStore['counts']): OperationMetrics {
  const registers = [registry];
  new Gauge({
    name: 'callout_operations',
    help: 'Changes, cancellations and new sites by state, of all relays on the store',
    labelNames: ['kind', 'state'],
    registers,
    async collect() {
      this.reset();
      // While the store cannot be read, the other metrics still can.
      const now = await counts().catch(() => undefined);
      if (!now) return;
      for (const kind of OPERATION_KINDS) for (const state of OPERATION_STATES) this.set({ kind, state }, 0);
      for (const { kind, state, count } of now) this.set({ kind, state }, count);
    },
  });
  const states = new Counter({
    name: 'callout_operations_total',
    help: 'Changes, cancellations and new sites that entered each state, by this relay',
    labelNames: ['kind', 'state'],
    registers,
  });
  for (const kind of OPERATION_KINDS) for (const state of OPERATION_STATES) states.inc({ kind, state }, 0);
  const attempts = new Counter({
    name: 'callout_operation_attempts_total',
    help: 'Requests to change or cancel a job or to make a site, by what became of them',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const verdicts = new Counter({
    name: 'callout_operations_looked_total',
    help: 'Looks at the gateway’s lists for one operation, by what they showed',
    labelNames: ['kind', 'verdict'],
    registers,
  });
  const doubled = new Counter({
    name: 'callout_operations_may_be_doubled_total',
    help: 'Operations that may have been carried out twice, or after they were told to be refused',
    labelNames: ['kind'],
    registers,
  });
  for (const kind of OPERATION_KINDS) doubled.inc({ kind }, 0);
  return {
    entered: (kind, state) => states.inc({ kind, state }),
    attempted: (kind, outcome) => attempts.inc({ kind, outcome }),
    looked: (kind, verdict) => verdicts.inc({ kind, verdict }),
    doubled: (kind) => doubled.inc({ kind }),
  };
}
