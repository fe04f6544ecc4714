import type { Browser, CDPSession } from '@playwright/test';
import { middle } from './middle.ts';

/** How many times slower than this machine the page's processor is to be. */
const TIMES = 4;
/** How often each speed is measured, by turns. */
const ROUNDS = 11;
/** How much slower than that is near enough. */
const NEAR = 1.025;
/** How often another rate is looked for. */
const MOST_TRIES = 6;

/** A slower processor. */
export interface Slowdown {
  /** What the browser is told. */
  rate: number;
  /** How many times longer the reference took by it. */
  times: number;
}

/**
 * Finds a rate at which a page's work takes four times as long, or a little more. The browser slows a thread by interrupting it some thousand times a second, and
 * that costs more than it says: at a rate of 4 a plain loop takes 4.2 times as long on a virtual machine, and what a page does 5 to 6 times (docs/performance.md).
 */
export async function findSlowdown(browser: Browser): Promise<Slowdown> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: `globalThis.reference = ${reference}` });
  let last: Slowdown = { rate: TIMES, times: await measured(session, TIMES) };
  let nearest = last;
  for (let tries = 0; !isNear(nearest) && tries < MOST_TRIES; tries++) {
    const rate = rateAfter(last);
    last = { rate, times: await measured(session, rate) };
    // Too fast is never near: what is measured would be told as better than it is.
    if (nearest.times < TIMES || (last.times >= TIMES && last.times < nearest.times)) nearest = last;
  }
  await context.close();
  return nearest;
}

/** The rate that should slow four times, where one has slowed so many. */
export function rateAfter({ rate, times }: Slowdown): number {
  return 1 + ((rate - 1) * (TIMES - 1)) / (times - 1);
}

function isNear({ times }: Slowdown): boolean {
  return times >= TIMES && times <= TIMES * NEAR;
}

/** Slows a page that is there. */
export async function slow(session: CDPSession, { rate }: Pick<Slowdown, 'rate'>): Promise<void> {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/** In a report's words. */
export function slowdownWords({ rate, times }: Slowdown): string {
  return `slowed ${times.toFixed(1)} times (rate ${rate.toFixed(2)})`;
}

/** How many times longer the reference takes at a rate: the middle one of all rounds' own ratios. */
async function measured(session: CDPSession, rate: number): Promise<number> {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const unslowed = await referenceMs(session, 1);
    ratios.push((await referenceMs(session, rate)) / unslowed);
  }
  return middle(ratios);
}

async function referenceMs(session: CDPSession, rate: number): Promise<number> {
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  const { result } = await session.send('Runtime.evaluate', { expression: 'reference()', returnByValue: true });
  return Number(result.value);
}

/** Runs in the page: script, most of it read for the first time, and as much of elements, style and layout. */
function reference(): number {
  const from = performance.now();
  for (let made = 0; made < 8; made++) {
    const terms = Array.from({ length: 300 }, (_, term) => `((x) => x + ${term} * ${Math.random()})(a)`);
    new Function('a', `return ${terms.join('+')}`)(made);
  }
  const rows: { name: string; at: number }[] = [];
  for (let at = 0; at < 20_000; at++) rows.push({ name: `row ${at}`, at: (at * 7919) % 1000 });
  rows.sort((one, other) => one.at - other.at);
  const list = rows.slice(0, 150).map(({ name }) => `<li>${name} <b>of many</b> rows, one a line</li>`);
  document.body.innerHTML = `<ul style="display: grid; grid-template-columns: 1fr 1fr">${list.join('')}</ul>`;
  for (let width = 500; width < 504; width++) {
    document.body.style.width = `${width}px`;
    document.body.getBoundingClientRect();
  }
  return performance.now() - from;
}
