import { Gauge, type Registry } from 'prom-client';
import { type Lookups, missingFromForm } from '../lookups/lookups.ts';

/** How old each lookup is, one that was never read having no age; and how many of those the form waits for. */
export function observeLookups(register: Registry, lookups: Lookups, now: () => number): void {
  const registers = [register];
  new Gauge({
    name: 'callout_lookup_age_seconds',
    help: 'Age of the cached copy of a lookup',
    labelNames: ['lookup'],
    registers,
    collect() {
      for (const lookup of Object.values(lookups)) {
        const copy = lookup.peek();
        if (copy) this.set({ lookup: lookup.name }, (now() - copy.fetchedAt) / 1000);
      }
    },
  });
  new Gauge({
    name: 'callout_lookups_missing',
    help: 'Lookups that the form cannot do without and this relay has never read',
    registers,
    collect() {
      this.set(missingFromForm(lookups).length);
    },
  });
}
