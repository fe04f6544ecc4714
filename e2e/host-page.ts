import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';

/** A page of another origin than the relay's; on another site than it too where it is called `localhost`. */
export interface HostPage {
  origin: string;
  /** Sets what is shown. `body` may hold forms; `relay` is where the script comes from. */
  serve(body: string, relay: string, more?: { head?: string; headers?: Record<string, string> }): void;
  close(): Promise<void>;
}

/** Serves one page at every path of `http://<name>:<a free port>`. */
export async function startHostPage(name: 'localhost' | '127.0.0.1' = 'localhost'): Promise<HostPage> {
  let html = '';
  let headers: Record<string, string> = {};
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, name, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${name}:${port}`,
    serve(body, relay, more = {}) {
      headers = more.headers ?? {};
      html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Portal</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">${more.head ?? ''}
        <script src="${relay}/embed.js"></script></head><body><main><h1>Your building</h1>${body}</main></body></html>`;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What the page has heard of its forms, oldest first. */
export interface HeardEvent {
  type: string;
  form: string;
  detail: Record<string, unknown>;
}

/** Notes every event of a form and every layout shift from before the page's own scripts run. */
export async function watchHost(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (window.top !== window) return;
    const heard: unknown[] = [];
    const shifts: number[] = [];
    Object.assign(window, { heard, shifts });
    const types = ['ready', 'resize', 'change', 'booked', 'held', 'refused', 'expired', 'reveal', 'close'];
    for (const type of types) {
      addEventListener(
        `callout-${type}`,
        (event) => {
          const form = event.target instanceof Element ? event.target.id : '';
          heard.push({ type, form, detail: event instanceof CustomEvent ? event.detail : {} });
        },
        true,
      );
    }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push('value' in entry ? Number(entry.value) : 0);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

export const heardBy = (page: Page): Promise<HeardEvent[]> => page.evaluate(() => Reflect.get(window, 'heard'));
export const shiftsOf = (page: Page): Promise<number[]> => page.evaluate(() => Reflect.get(window, 'shifts'));

/** Resolves once the page has heard `count` events of a type of a form. */
export async function untilHeard(page: Page, type: string, { count = 1, form = '' } = {}): Promise<void> {
  await page.waitForFunction(
    ([wanted, of, times]) =>
      Reflect.get(window, 'heard').filter(
        (one: { type: string; form: string }) => one.type === wanted && (of === '' || one.form === of),
      ).length >= Number(times),
    [type, form, count] as const,
  );
}

/** The form inside a frame of the page, by the roles and labels that `VisitPage` knows. */
export function framedVisit(frame: FrameLocator) {
  const field = (name: string) => frame.getByRole('textbox', { name, exact: true });
  const form = {
    frame,
    site: frame.getByRole('combobox', { name: 'Site', exact: true }),
    title: field('Title'),
    date: field('Date'),
    submit: frame.getByRole('button', { name: 'Request visit' }),
    heading: (name: string) => frame.getByRole('heading', { name, exact: true }),
    async fill(visit: { site: string; jobType: string; title: string; date: string; from: string; to: string }) {
      await form.site.fill(visit.site);
      await frame.getByRole('option').first().waitFor();
      await form.site.press('Enter');
      await frame.getByLabel('Job type', { exact: true }).selectOption({ label: visit.jobType });
      await form.title.fill(visit.title);
      await form.date.fill(visit.date);
      await field('From').fill(visit.from);
      await field('To').fill(visit.to);
    },
  };
  return form;
}
