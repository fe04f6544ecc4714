import type { Ledger } from './ledger.ts';
import { forEachAtMost } from './pool.ts';
import type { Visitor } from './visitor.ts';
import { until } from './wait.ts';

interface Around {
  keys: readonly string[];
  relays: number;
  ledger: Ledger;
  visitor: Visitor;
  /** How long all of it may take at most. */
  withinMs: number;
}

/** Few and slow: who waits must not keep the relays from their work. */
const AT_ONCE = 8;
const ASK_EVERY_MS = 1000;

/**
 * Asks after every booking until each is settled or the time is up. Resolves once every key was found settled in one pass
 * over all, so that what is told last is told after everything has happened.
 */
export async function settle({ keys, relays, ledger, visitor, withinMs }: Around): Promise<void> {
  const askAll = (asked: readonly string[]) =>
    forEachAtMost(asked, AT_ONCE, async (key, index) => void (await visitor.ask(key, index % relays)));
  const allSettled = async () => {
    await askAll(ledger.open());
    return ledger.open().length === 0;
  };
  const end = performance.now() + withinMs;
  do {
    const left = Math.max(0, end - performance.now());
    // Those that are not settled then are the audit's to tell.
    await until(allSettled, { what: 'every booking to be settled', withinMs: left, everyMs: ASK_EVERY_MS }).catch(
      () => undefined,
    );
    await askAll(keys);
  } while (ledger.open().length > 0 && performance.now() < end);
}
