import type { LookupName } from '../../contract/lookups.ts';
import { equalJitter } from '../journal/backoff.ts';
import { createPause } from '../pause.ts';
import type { LookupCopy } from './copy.ts';
import { type Fetched, type FetchItemsDeps, fetchItems, type LookupFailure } from './fetch-items.ts';
import { createSharedCopy, type LookupSpec, type SharedCopyDeps } from './shared-copy.ts';

/** How long things last, in ms. */
export interface LookupTimes {
  /** A copy older than this is refreshed; until then it is served without asking. */
  maxAgeMs: number;
  /** After a flight on demand, the next demand is met by its copy for this long. */
  cooldownMs: number;
  /** How much longer than the gateway has to answer a flight may take: it waits for its turn in the budget. */
  turnMs: number;
  /** How long the gateway has to answer. Each time it takes longer it gets twice as long, up to `answerCapMs`: nobody waits for a flight that long. */
  answerMs: number;
  answerCapMs: number;
  /** How long a visitor waits for a flight. */
  readWaitMs: number;
  /** First and longest wait after a flight that failed. */
  backoffMs: number;
  backoffCapMs: number;
}

export const LOOKUP_TIMES: LookupTimes = {
  maxAgeMs: 24 * 60 * 60_000,
  cooldownMs: 30_000,
  turnMs: 15_000,
  answerMs: 15_000,
  answerCapMs: 60_000,
  readWaitMs: 10_000,
  backoffMs: 2000,
  backoffCapMs: 60_000,
};

/** How often a relay looks whether another one's flight has landed. */
const WATCH_MS = 500;

export type LookupRead<Item> =
  | { kind: 'copy'; copy: LookupCopy<Item> }
  /** Never read, and not to be had now. */
  | { kind: 'unavailable'; failure: LookupFailure; retryAfterMs: number };

/** One lookup, shared by all visitors of this relay and, through the store, by all relays. */
export interface CachedLookup<Item> {
  readonly name: LookupName;
  /** The copy in memory, however old; undefined when none was ever read. */
  peek(): LookupCopy<Item> | undefined;
  /** Whether the copy is younger than its max age and nobody has shown it to be out of date. */
  isFresh(): boolean;
  /** The copy at once where there is one, refreshed in the background when it is old; else that of the flight awaited. */
  read(): Promise<LookupRead<Item>>;
  /** Takes over what other relays have read, and reads anew when that is old, unless a flight failed just now. Never rejects. */
  refresh(): Promise<void>;
  /** The copy has been shown to be out of date: looks in the store, then, unless cooling down, at the gateway. Never rejects. */
  refetchStale(): Promise<void>;
  /** The gateway's list has just been written to: whatever was read before now is out of date, and no cooldown counts. Never rejects. */
  readAnew(): Promise<void>;
}

export interface CachedLookupDeps extends FetchItemsDeps, SharedCopyDeps {
  times?: LookupTimes;
}

/** A lookup of the gateway's with max age, cooldown, single flight and ordering; see `CachedLookup`. */
export function createCachedLookup<Item>(spec: LookupSpec<Item>, deps: CachedLookupDeps): CachedLookup<Item> {
  const { clock, log, newRequestId, times = LOOKUP_TIMES } = deps;
  const { name } = spec;
  const shared = createSharedCopy(spec, deps);

  let copy: LookupCopy<Item> | undefined;
  /** A copy that is not newer than this is known to be out of date. */
  let outdatedAt = Number.NEGATIVE_INFINITY;
  let flight: Promise<void> | undefined;
  let failures = 0;
  let answerWithinMs = times.answerMs;
  let failure: LookupFailure | undefined;
  /** After a flight that failed. */
  const backoff = createPause(clock);
  /** After a flight on demand. */
  const cooldown = createPause(clock);

  const isOutdated = () => copy === undefined || copy.fetchedAt <= outdatedAt;
  const isFresh = () => copy !== undefined && !isOutdated() && clock.now() - copy.fetchedAt < times.maxAgeMs;

  /** Takes over a copy unless the one in hand is as new: an older flight never overwrites a newer one. */
  function adopt(candidate: LookupCopy<Item> | undefined): void {
    if (candidate && (copy === undefined || candidate.fetchedAt > copy.fetchedAt)) copy = candidate;
  }

  /** Waits while another relay's flight is under way. True when this relay is to fly itself. */
  async function isOurTurn(deadline: number): Promise<boolean> {
    for (;;) {
      const claimed = await shared.claim(deadline);
      adopt(await shared.load());
      if (isFresh() || clock.now() >= deadline) {
        if (claimed) await shared.release(deadline);
        return false;
      }
      if (claimed) return true;
      await clock.sleep(WATCH_MS);
    }
  }

  async function fly(): Promise<void> {
    const deadline = clock.now() + times.turnMs + answerWithinMs;
    if (!(await isOurTurn(deadline))) return;
    const before = copy?.fetchedAt;
    await land(await fetchItems(spec, { deadline, answerWithinMs }, deps), before);
    await shared.release(deadline);
  }

  async function land(fetched: Fetched<Item>, before: number | undefined): Promise<void> {
    if (fetched.ok) {
      // A clock that was set back makes no flight older than the copy it was to replace.
      const fetchedAt = Math.max(fetched.copy.fetchedAt, before === undefined ? 0 : before + 1);
      const landed = { items: fetched.copy.items, fetchedAt };
      adopt(landed);
      failures = 0;
      failure = undefined;
      if (fetched.tookMs < times.answerMs) answerWithinMs = times.answerMs;
      await shared.save(landed);
    } else {
      failures += 1;
      if (fetched.tooSlow) answerWithinMs = Math.min(2 * answerWithinMs, times.answerCapMs);
      failure = fetched.failure;
      backoff.begin(equalJitter(failures, clock.random(), times.backoffMs, times.backoffCapMs));
    }
  }

  /** One flight at a time, whoever asks. */
  function joinFlight(): Promise<void> {
    flight ??= fly().finally(() => {
      flight = undefined;
    });
    return flight;
  }

  async function refresh(): Promise<void> {
    adopt(await shared.load());
    if (!isFresh() && (flight || backoff.leftMs() === 0)) await joinFlight();
  }

  /** Nobody waits longer for a flight than this; it goes on without them. */
  async function atMost(work: Promise<void>): Promise<void> {
    const done = new AbortController();
    await Promise.race([work, clock.sleep(times.readWaitMs, done.signal)]);
    done.abort();
  }

  return {
    name,
    peek: () => copy,
    isFresh,
    refresh,

    async read() {
      // An old copy is served at once. One that is known to be wrong waits for its flight, but not for a dead gateway.
      if (isOutdated() && (copy === undefined || failures === 0)) await atMost(refresh());
      else if (!isFresh()) void refresh();
      if (copy !== undefined) return { kind: 'copy', copy };
      const retryAfterMs = Math.max(1000, backoff.leftMs());
      return { kind: 'unavailable', failure: failure ?? { reason: 'busy', requestId: newRequestId() }, retryAfterMs };
    },

    async readAnew() {
      const writtenAt = clock.now();
      outdatedAt = Math.max(outdatedAt, writtenAt - 1);
      // A flight that began before the write may not have seen it.
      await flight;
      if (isOutdated()) await joinFlight();
    },

    async refetchStale() {
      if (cooldown.leftMs() > 0 || (!flight && backoff.leftMs() > 0)) {
        if (flight && isOutdated()) await atMost(flight);
        else adopt(await shared.load());
        return;
      }
      log.info({ lookup: name }, 'a lookup is out of date and is read again');
      cooldown.begin(times.cooldownMs);
      outdatedAt = copy?.fetchedAt ?? outdatedAt;
      await atMost(joinFlight());
    },
  };
}
