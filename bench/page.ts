/**
 * What a first visit costs on a cheap phone, beside a floor: the same form in hand-written HTML, in the same run and by turns:
 * `npm run bench -- page --runs 9`. It judges nothing: docs/performance.md says what the figures should be.
 */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../e2e/browser.ts';
import { startFloor } from './floor-server.ts';
import { middle } from './middle.ts';
import { chooseSite, createInteractionMeter, switchJobType, typeTitle } from './page-interactions.ts';
import { loadCold } from './page-load.ts';
import { tellInReadme } from './readme-table.ts';
import { findSlowdown, type Slowdown, slowdownWords } from './slowdown.ts';
import { startWorld } from './world.ts';

type Figures = Record<string, number>;
/** The figures of every run, by name. */
type Runs = Map<string, number[]>;

const MANY_SITES = 5000;

/** The command line that follows `page`: `--readme` puts the figures into the README too. */
interface Options {
  runs: string;
  json?: string | undefined;
  readme: boolean;
}

/** Runs it by its command line. */
export async function benchPage(argv: readonly string[]): Promise<void> {
  const { values: options } = parseArgs({
    args: [...argv],
    options: {
      runs: { type: 'string', default: '9' },
      json: { type: 'string' },
      readme: { type: 'boolean', default: false },
    },
  });
  const closing: { close(): Promise<unknown> }[] = [];
  const opened = async <One extends { close(): Promise<unknown> }>(opening: Promise<One>): Promise<One> => {
    const one = await opening;
    closing.push(one);
    return one;
  };
  const callout: Runs = new Map();
  const floor: Runs = new Map();
  let slowdown: Slowdown;
  try {
    const usual = await opened(startWorld({ sites: 100, customFields: 50 }));
    const large = await opened(startWorld({ sites: MANY_SITES }));
    const executablePath = findBrowser();
    const browser = await opened(
      chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] }),
    );
    slowdown = await findSlowdown(browser);
    const pages = [
      { runs: callout, url: usual.url, large: large.url },
      { runs: floor, url: (await opened(startFloor(usual.url))).url, large: (await opened(startFloor(large.url))).url },
    ];
    for (let run = 0; run < Number(options.runs); run++) {
      for (const page of pages) {
        note(page.runs, await usualVisit(browser, slowdown, page.url));
        note(page.runs, await visitWithManySites(browser, slowdown, page.large));
      }
    }
  } finally {
    await Promise.all(closing.map((one) => one.close()));
  }
  await report(callout, floor, slowdown, options);
}

async function usualVisit(browser: Browser, slowdown: Slowdown, url: string): Promise<Figures> {
  const { page, figures } = await loadCold(browser, slowdown, url);
  const meter = await createInteractionMeter(page);
  const interactions = {
    'typing 200 characters, p95 ms': await typeTitle(page, meter),
    'choosing among 100 sites, p95 ms': await chooseSite(page, meter),
    'switching to 50 custom fields, p95 ms': await switchJobType(page, meter),
  };
  await page.context().close();
  return { ...figures, ...interactions };
}

async function visitWithManySites(browser: Browser, slowdown: Slowdown, url: string): Promise<Figures> {
  const { page } = await loadCold(browser, slowdown, url);
  const chosen = await chooseSite(page, await createInteractionMeter(page));
  await page.context().close();
  return { [`choosing among ${MANY_SITES} sites, p95 ms`]: chosen };
}

function note(runs: Runs, figures: Figures): void {
  for (const [name, value] of Object.entries(figures)) runs.set(name, [...(runs.get(name) ?? []), value]);
}

async function report(callout: Runs, floor: Runs, slowdown: Slowdown, options: Options): Promise<void> {
  const rows = [...callout].map(([name, values]) => {
    const [own, least] = [rounded(middle(values)), rounded(middle(floor.get(name) ?? []))];
    return { figure: name, callout: own, floor: least, ratio: least === 0 ? undefined : rounded(own / least) };
  });
  const machine = `${cpus()[0]?.model ?? 'unknown processor'} × ${cpus().length}, ${slowdownWords(slowdown)}, Node ${process.version}`;
  const how = `${options.runs} runs of each by turns, medians; 1.6 Mbps, 150 ms, cold cache; ${machine}`;
  console.log(how);
  console.table(rows);
  if (options.readme) tellInReadme(rows, `${how}, ${new Date().toISOString().slice(0, 10)}.`);
  const runs = { callout: Object.fromEntries(callout), floor: Object.fromEntries(floor) };
  const json = JSON.stringify({ at: new Date().toISOString(), machine, options, rows, runs });
  if (options.json === undefined) console.log(json);
  else await writeFile(options.json, json);
}

function rounded(value: number): number {
  return Math.abs(value) < 10 ? Math.round(value * 100) / 100 : Math.round(value);
}
