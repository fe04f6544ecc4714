/**
 * What the desk's interactions cost on a slowed main thread, with a hundred held calls, 5,000 sites and 300 recent bookings:
 * `npm run bench -- desk --runs 5`. It judges nothing: docs/performance.md says what the figures should be.
 */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../e2e/browser.ts';
import { deskInteractions, openDesk } from './desk-interactions.ts';
import { type Cost, createMeter } from './measure.ts';
import { middle } from './middle.ts';
import { findSlowdown, type Slowdown, slowdownWords } from './slowdown.ts';
import { startWorld } from './world.ts';

/** Runs it by the command line that follows `desk`. */
export async function benchDesk(argv: readonly string[]): Promise<void> {
  const { values: options } = parseArgs({
    args: [...argv],
    options: {
      runs: { type: 'string', default: '5' },
      sites: { type: 'string', default: '5000' },
      drafts: { type: 'string', default: '100' },
      json: { type: 'string' },
    },
  });

  const world = await startWorld({ sites: Number(options.sites) });
  const executablePath = findBrowser();
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] });
  const costs = new Map<string, Cost[]>();
  let slowdown: Slowdown;
  try {
    slowdown = await findSlowdown(browser);
    const context = await browser.newContext({
      viewport: { width: 1280, height: 720 },
      locale: 'en-AU',
      timezoneId: 'Australia/Sydney',
    });
    const page = await context.newPage();
    await openDesk(page, world, Number(options.drafts));
    const meter = await createMeter(page, slowdown);
    const interactions = deskInteractions(page, meter, world);
    for (let run = 0; run < Number(options.runs); run++) {
      for (const { name, prepare, run: measure } of interactions) {
        await prepare?.();
        costs.set(name, [...(costs.get(name) ?? []), await measure()]);
      }
    }
  } finally {
    await browser.close();
    await world.close();
  }

  const rows = [...costs].map(([name, all]) => ({
    interaction: name,
    'median ms': Math.round(middle(all.map(({ work }) => work))),
    'worst ms': Math.round(Math.max(...all.map(({ work }) => work))),
    'longest task ms': Math.round(Math.max(...all.map(({ longest }) => longest))),
  }));
  const machine = `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${slowdownWords(slowdown)}, Node ${process.version}`;
  console.log(`${options.runs} runs, ${options.drafts} held calls, ${options.sites} sites; ${machine}`);
  console.table(rows);
  const json = JSON.stringify({
    at: new Date().toISOString(),
    machine,
    options,
    rows,
    costs: Object.fromEntries(costs),
  });
  if (options.json === undefined) console.log(json);
  else await writeFile(options.json, json);
}
