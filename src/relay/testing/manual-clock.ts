import { AsyncLocalStorage } from 'node:async_hooks';
import type { Clock } from '../ports.ts';

/** Work that time passes for whenever it sleeps. */
interface Watched {
  onSleep(): void;
}

interface Sleeper {
  at: number;
  by: Watched | undefined;
  wake(): void;
}

/** For tests: time that passes only when told to. `random` is always a half. */
export class ManualClock implements Clock {
  #now: number;
  #sleepers: Sleeper[] = [];
  readonly #watched = new AsyncLocalStorage<Watched>();

  constructor(now = Date.UTC(2026, 5, 1)) {
    this.#now = now;
  }

  now = () => this.#now;
  random = () => 0.5;

  sleep = (ms: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      if (signal?.aborted) return resolve();
      const by = this.#watched.getStore();
      const sleeper = { at: this.#now + ms, by, wake: resolve };
      this.#sleepers.push(sleeper);
      by?.onSleep();
      signal?.addEventListener('abort', () => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        resolve();
      });
    });

  /** Lets `ms` pass, waking sleepers in order and letting each do its work before the next. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (;;) {
      const next = this.#sleepers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#sleepers = this.#sleepers.filter((sleeper) => sleeper !== next);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
      await settle();
    }
    this.#now = end;
    await settle();
  }

  /**
   * Resolves or rejects as `work` does. Whenever `work` sleeps meanwhile, time passes until it wakes: whoever waits for all
   * of it could not let time pass. Those who sleep for other reasons wake only when their time comes with it.
   */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    const watched: Watched = { onSleep() {} };
    let hasEnded = false;
    const running = this.#watched.run(watched, work).finally(() => {
      hasEnded = true;
    });
    // It may fail while time is passing, and is asked for below.
    running.catch(() => undefined);
    for (;;) {
      const sleeps = new Promise<void>((resolve) => {
        watched.onSleep = resolve;
      });
      const ats = this.#sleepers.filter(({ by }) => by === watched).map(({ at }) => at);
      if (ats.length > 0) await this.advance(Math.max(0, Math.min(...ats) - this.#now));
      else await Promise.race([running, sleeps]);
      if (hasEnded) return await running;
    }
  }
}

/** Lets every promise that can go on do so. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
