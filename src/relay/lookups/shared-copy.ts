import type { ZodMiniType } from 'zod/mini';
import type { LookupName } from '../../contract/lookups.ts';
import type { Clock, Log, LookupStore } from '../ports.ts';
import { type LookupCopy, parseItems } from './copy.ts';

/** What a lookup asks for, and the shape of one item. */
export interface LookupSpec<Item> {
  name: LookupName;
  schema: ZodMiniType<Item>;
}

export interface SharedCopyDeps {
  store: LookupStore;
  clock: Clock;
  log: Log;
  /** A stored copy from before this is another gateway's (ms since the epoch). Default: all are ours. */
  trustedSince?: number;
}

/** One lookup's place in the store, where all relays meet. A store that fails costs freshness, never an answer. */
export interface SharedCopy<Item> {
  load(): Promise<LookupCopy<Item> | undefined>;
  save(copy: LookupCopy<Item>): Promise<void>;
  /** True when this relay alone may fetch until `until`. */
  claim(until: number): Promise<boolean>;
  /** Gives the claim back. */
  release(until: number): Promise<void>;
}

/** A lookup's place in the store; see `SharedCopy`. */
export function createSharedCopy<Item>(
  { name, schema }: LookupSpec<Item>,
  { store, clock, log, trustedSince = 0 }: SharedCopyDeps,
): SharedCopy<Item> {
  return {
    async load() {
      try {
        const stored = await store.load(name);
        if (!stored || stored.fetchedAt < trustedSince) return undefined;
        const parsed = parseItems(schema, { items: stored.items });
        return parsed.ok ? { items: parsed.items, fetchedAt: stored.fetchedAt } : undefined;
      } catch (error) {
        log.warn({ lookup: name, error }, 'the stored copy of a lookup could not be read');
        return undefined;
      }
    },

    async save({ items, fetchedAt }) {
      try {
        await store.save({ name, items, fetchedAt });
      } catch (error) {
        log.warn({ lookup: name, error }, 'a lookup could not be stored');
      }
    },

    async claim(until) {
      try {
        return await store.claimFlight(name, clock.now(), until);
      } catch (error) {
        // Without a store there is no other relay to agree with.
        log.warn({ lookup: name, error }, 'the claim on a lookup could not be stored');
        return true;
      }
    },

    async release(until) {
      try {
        await store.releaseFlight(name, until);
      } catch (error) {
        log.warn({ lookup: name, error }, 'the claim on a lookup could not be given back');
      }
    },
  };
}
