import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Options } from './options.ts';
import { failures } from './report.ts';
import { runChaos } from './run.ts';

/** Half a minute for all of them on an idle machine; a busy one may install PostgreSQL first. */
const RUN_WITHIN_MS = 300_000;
const SETTLE_WITHIN_MS = 120_000;

const runs: Pick<Options, 'store' | 'relays' | 'echo' | 'webhooks' | 'seed'>[] = [
  { store: 'sqlite', relays: 1, echo: true, webhooks: true, seed: 1 },
  { store: 'sqlite', relays: 1, echo: false, webhooks: false, seed: 6 },
  { store: 'postgres', relays: 3, echo: true, webhooks: false, seed: 3 },
  { store: 'postgres', relays: 3, echo: false, webhooks: true, seed: 6 },
];

describe('forty bookings through everything that can fail', () => {
  it.concurrent.for(runs)(
    'become one job each and are told truly: $store, echo $echo',
    { timeout: RUN_WITHIN_MS },
    async (different) => {
      const folder = mkdtempSync(join(tmpdir(), 'callout-chaos-'));
      const report = await runChaos(
        {
          bookings: 40,
          faultRate: 0.4,
          concurrency: 16,
          budgetPerMinute: 600,
          paced: false,
          kills: true,
          json: false,
          keep: false,
          ...different,
        },
        folder,
        SETTLE_WITHIN_MS,
      );
      expect(failures(report), `journal and logs are in ${folder}`).toEqual([]);
      expect(report.audit.intentions).toBe(40);
      expect(report.troubles.kill).toBeGreaterThan(0);
      rmSync(folder, { recursive: true });
    },
  );
});
