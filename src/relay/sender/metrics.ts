import { Counter, Gauge, type Registry } from 'prom-client';
import { BOOKING_STATES, type BookingState } from '../../contract/bookings.ts';
import { OUTCOMES, type Outcome } from '../journal/classify.ts';
import type { Verdict } from '../journal/life.ts';

/** What an operator watches of the sender. */
export interface SenderMetrics {
  entered(state: BookingState): void;
  attempted(outcome: Outcome['kind']): void;
  looked(verdict: Verdict['kind']): void;
  doubled(): void;
}

/**
 * Registers the sender's metrics on `registry`. An operator alerts on `callout_journal{state="unresolved"}` above 0
 * and on any increase of `callout_may_be_doubled_total`.
 *
 * @param counts how many bookings the journal holds in each state; asked at every scrape
 */
export function createSenderMetrics(
  registry: Registry,
  counts: () => Promise<Partial<Record<BookingState, number>>>,
): SenderMetrics {
  const registers = [registry];
  new Gauge({
    name: 'callout_journal',
    help: 'Bookings in the journal by state, of all relays on the store',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset();
      // While the store cannot be read, the other metrics still can.
      const now = await counts().catch(() => undefined);
      for (const state of now ? BOOKING_STATES : []) this.set({ state }, now?.[state] ?? 0);
    },
  });
  const states = new Counter({
    name: 'callout_bookings_total',
    help: 'Bookings that entered each state, by this relay',
    labelNames: ['state'],
    registers,
  });
  // Series that exist from the start let an alert see the first increase.
  for (const state of BOOKING_STATES) states.inc({ state }, 0);
  const attempts = new Counter({
    name: 'callout_attempts_total',
    help: 'Requests to create a job, by what became of them',
    labelNames: ['outcome'],
    registers,
  });
  for (const outcome of OUTCOMES) attempts.inc({ outcome }, 0);
  const verdicts = new Counter({
    name: 'callout_reconciled_total',
    help: 'Looks at the job list for one booking, by what they showed',
    labelNames: ['verdict'],
    registers,
  });
  const doubled = new Counter({
    name: 'callout_may_be_doubled_total',
    help: 'Bookings for which a second job may exist',
    registers,
  });
  return {
    entered: (state) => states.inc({ state }),
    attempted: (outcome) => attempts.inc({ outcome }),
    looked: (verdict) => verdicts.inc({ verdict }),
    doubled: () => doubled.inc(),
  };
}
