import { freePort } from '../tools/free-port.ts';
import { gatewayControls } from './gateway.ts';
import { type Program, startProgram, untilReady } from './processes.ts';
import { test as base, expect } from './test.ts';
import { VISIT, VISIT_DAY } from './visit-page.ts';

/** `npm run demo` as a developer of a partner runs it: the portal on localhost, the relay on 127.0.0.1, two sites. */
const test = base.extend<{ demo: { portal: string; relay: string; program: Program } }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern
  demo: async ({}, use) => {
    const [portalPort, relayPort] = [await freePort(), await freePort()];
    const env = { DEMO_PORT: String(portalPort), PORT: String(relayPort) };
    const program = startProgram('demo/main.ts', [], env);
    const portal = `http://localhost:${portalPort}`;
    await untilReady(portal, program);
    await use({ portal, relay: `http://127.0.0.1:${relayPort}`, program });
    // Not at once: its relay, a program of its own, would go on.
    await program.stop();
  },
});

/** The sandbox inside the relay, where its start says it is. */
function sandboxOf(program: Program) {
  const url = /(http:\/\/127\.0\.0\.1:\d+)\/__sandbox\//.exec(program.output())?.[1];
  if (url === undefined) throw new Error(`The relay names no sandbox:\n${program.output()}`);
  return gatewayControls(url);
}

test('a tenant books in the portal, which is told the number that the office’s system has', async ({ demo, page }) => {
  test.slow();
  await page.goto(demo.portal);
  const form = page.frameLocator('callout-form iframe');
  await form.getByRole('combobox', { name: 'Site', exact: true }).fill(VISIT.site);
  await form.getByRole('option').first().waitFor();
  await form.getByRole('combobox', { name: 'Site', exact: true }).press('Enter');
  await form.getByLabel('Job type', { exact: true }).selectOption({ label: VISIT.jobType });
  await form.getByRole('textbox', { name: 'Title', exact: true }).fill(VISIT.title);
  await form.getByRole('textbox', { name: 'Date', exact: true }).fill(VISIT_DAY.typed);
  await form.getByRole('textbox', { name: 'From', exact: true }).fill(VISIT.from);
  await form.getByRole('textbox', { name: 'To', exact: true }).fill(VISIT.to);
  await form.getByRole('button', { name: 'Request visit' }).click();
  await expect(form.getByRole('heading', { name: 'Visit requested', exact: true })).toBeVisible();

  const jobs = (await sandboxOf(demo.program).jobs()).filter(({ title }) => title === VISIT.title);
  expect(jobs).toHaveLength(1);
  await expect(page.getByText(`Job ${jobs[0]?.number} is requested. We have put it in your file.`)).toBeVisible();
});

test('the portal ends cleanly, and its relay with it', async ({ demo }) => {
  const relay = `${demo.relay}/healthz`;
  expect((await fetch(relay)).ok).toBe(true);
  expect(await demo.program.stop('SIGINT')).toBe(0);
  await expect(fetch(demo.portal)).rejects.toThrow();
  await expect(fetch(relay)).rejects.toThrow();
});
