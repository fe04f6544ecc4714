import type { SharedBudget } from '../budget/budget.ts';
import type { Timings } from '../journal/timings.ts';
import type { Clock, GatewayClient, Log } from '../ports.ts';
import type { ClockSkew } from './clock-skew.ts';
import type { SenderMetrics } from './metrics.ts';
import type { Recorder } from './recorder.ts';

/** What whoever talks to the gateway for the sender is handed, to send a booking or to look for one. */
export interface SenderParts {
  gateway: GatewayClient;
  recorder: Recorder;
  budget: SharedBudget;
  skew: ClockSkew;
  clock: Clock;
  log: Log;
  metrics: SenderMetrics;
  timings: Timings;
  newRequestId(): string;
}
