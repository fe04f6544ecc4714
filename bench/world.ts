import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatewayControls } from '../e2e/gateway.ts';
import { startProgram, untilReady } from '../e2e/processes.ts';
import { openStore } from '../src/relay/store/open.ts';
import { anEntry, aRequest } from '../src/relay/testing/entries.ts';
import { silentLog } from '../src/relay/testing/silent-log.ts';
import { generateSites } from '../src/sandbox/seed/generated-sites.ts';
import { freePort } from '../tools/free-port.ts';

const KEY = 'fi_pk_bench_0123456789abcdef';
/** What the gateway lists; the rest is known from earlier bookings. */
const LISTED = 100;

/** A relay and a gateway with a large desk's data, until `close`. */
export interface World {
  url: string;
  /** Books a visit as another desk would. */
  bookElsewhere(title: string): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** How many there are to choose from. */
  sites: number;
  /** The job type `29400` has this many custom fields beside its own. */
  customFields?: number;
}

/** Starts a sandbox gateway and a relay whose journal has a booking at each of `sites` but the listed ones, the newest last. */
export async function startWorld({ sites, customFields = 0 }: WorldOptions): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'callout-bench-'));
  const database = `file:${join(folder, 'callout.db')}`;
  await seedJournal(database, sites - LISTED);
  const config = join(folder, 'config.json');
  const business = { name: 'Brightwater Services', phone: '07 3555 0142' };
  await writeFile(config, JSON.stringify({ business, limits: { writesPerHour: { desk: 100_000 } } }));

  const [gatewayPort, port] = [await freePort(), await freePort()];
  const gateway = startProgram('src/sandbox/main.ts', [
    ...['--port', String(gatewayPort), '--key', KEY, '--sites', '120', '--unlimited'],
  ]);
  const gatewayUrl = `http://127.0.0.1:${gatewayPort}`;
  await untilReady(`${gatewayUrl}/__sandbox/`, gateway);
  if (customFields > 0) await gatewayControls(gatewayUrl).lookups({ add: { 'custom-fields': fields(customFields) } });
  const relay = startProgram('src/relay/main.ts', [], {
    PORT: String(port),
    GATEWAY_URL: gatewayUrl,
    GATEWAY_KEY: KEY,
    CALLOUT_ACCESS: 'open',
    // The gateway here has no limit: a booking that waits for its turn would only make the rounds longer.
    CALLOUT_BUDGET: '6000',
    CALLOUT_CONFIG: config,
    DATABASE_URL: database,
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(`${url}/readyz`, relay);

  return {
    url,
    async bookElsewhere(title) {
      const day = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
      const times = { start_time: `${day}T09:00:00+10:00`, end_time: `${day}T11:00:00+10:00` };
      const response = await fetch(`${url}/v1/jobs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
        body: JSON.stringify({ ...aRequest({ title, ...times }), time_zone: 'Australia/Brisbane' }),
      });
      if (!response.ok) throw new Error(`a booking was answered ${response.status}: ${await response.text()}`);
    },
    async close() {
      await Promise.all([relay.stop('SIGKILL'), gateway.stop('SIGKILL')]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function fields(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    external_name: `reading_${index}`,
    fi_field_id: String(500_000 + index),
    job_type_id: '29400',
  }));
}

async function seedJournal(database: string, count: number): Promise<void> {
  const { journal, close } = await openStore(database, silentLog);
  const start = Date.now() - 30 * 86_400_000;
  for (const [index, { name }] of generateSites(count).entries()) {
    const request = aRequest({ site: String(9_000_000 + index), title: `Earlier visit ${index}` });
    const life = {
      state: 'booked',
      attempt: undefined,
      job: { id: String(7_000_000 + index), number: String(70_000 + index) },
      source: 'answer',
      doubts: 0,
      doubtSince: undefined,
    } as const;
    await journal.add(anEntry(start + index * 1000, { request, life, names: { site: name, jobType: 'Installation' } }));
  }
  await close();
}
