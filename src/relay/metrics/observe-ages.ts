import { Gauge, type Registry } from 'prom-client';
import type { Clock } from '../ports.ts';
import { rarely } from '../rarely.ts';
import { type Oldest, type OldestUnsettled, UNSETTLED_STATES } from '../store/oldest.ts';
import { FIGURES_MS } from './registry.ts';

/** For how long the oldest booking, and the oldest operation, in each state that is not final has been here. */
export function observeAges(register: Registry, oldest: OldestUnsettled, clock: Pick<Clock, 'now'>): void {
  const gauge = (name: string, help: string, read: () => Promise<Oldest>) => {
    const figures = rarely(read, FIGURES_MS, clock);
    new Gauge({
      name,
      help,
      labelNames: ['state'],
      registers: [register],
      async collect() {
        this.reset();
        // While the store cannot be read, the other metrics still can.
        const found = await figures().catch(() => undefined);
        if (!found) return;
        for (const state of UNSETTLED_STATES) {
          const at = found[state];
          this.set({ state }, at === undefined ? 0 : Math.max(0, clock.now() - at) / 1000);
        }
      },
    });
  };
  gauge(
    'callout_oldest_booking_age_seconds',
    'Time since the oldest booking in each unsettled state came, of all relays on the store; 0 where there is none',
    oldest.booking,
  );
  gauge(
    'callout_oldest_operation_age_seconds',
    'Time since the oldest change, cancellation or new site in each unsettled state came, of all relays on the store; 0 where there is none',
    oldest.operation,
  );
}
