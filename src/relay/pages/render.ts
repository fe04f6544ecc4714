import { Worker } from 'node:worker_threads';
import { type FirstPage, type FirstPageAsked, firstPageSchema } from '../../contract/first-page.ts';

export interface RenderJob {
  /** Of the built code, as a file's URL. */
  bundle: string;
  asked: FirstPageAsked;
}

/** Drawing takes some 0.2 s, most of it for reading the code. After this long (ms) it is given up. */
const TIMEOUT_MS = 10_000;

/**
 * Draws a page in a thread of its own: the page's code is made for a browser, whose names it finds there and nowhere else in
 * the relay, and no booking waits for it. It is handed no environment: there are no secrets in it. Rejects when that fails.
 */
export function render(workerData: RenderJob): Promise<FirstPage> {
  const thread = new Worker(new URL('render-thread.ts', import.meta.url), { workerData, env: {} });
  const drawn = new Promise<FirstPage>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no page after ${TIMEOUT_MS} ms`)), TIMEOUT_MS);
    thread.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the thread ended without a page'));
    });
    thread.once('error', reject);
    thread.once('message', (message) => {
      const page = firstPageSchema.safeParse(message);
      if (page.success) resolve(page.data);
      else reject(page.error);
    });
  });
  return drawn.finally(() => void thread.terminate());
}
