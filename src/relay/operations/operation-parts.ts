import type { SharedBudget } from '../budget/budget.ts';
import type { Timings } from '../journal/timings.ts';
import type { Clock, GatewayClient, Log } from '../ports.ts';
import type { OperationStore } from '../store/operation-store.ts';
import type { OperationMetrics } from './operation-metrics.ts';
import type { OperationRecorder } from './operation-recorder.ts';

/** What whoever talks to the gateway about operations is handed, to carry one out or to look for one. */
export interface OperationParts {
  store: OperationStore;
  gateway: GatewayClient;
  recorder: OperationRecorder;
  budget: SharedBudget;
  clock: Clock;
  log: Log;
  metrics: OperationMetrics;
  timings: Timings;
  newRequestId(): string;
}
