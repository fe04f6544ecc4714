import type { LookupStore, StoredLookup } from '../ports.ts';

/** For tests: a lookup store that relays share by being handed `relay(name)`s of the same one. */
export class MemoryLookupStore {
  readonly stored = new Map<string, StoredLookup>();
  readonly #claims = new Map<string, { owner: string; until: number }>();

  relay(owner: string): LookupStore {
    return {
      load: async (name) => this.stored.get(name),
      save: async (lookup) => {
        const before = this.stored.get(lookup.name);
        if (!before || before.fetchedAt < lookup.fetchedAt) this.stored.set(lookup.name, lookup);
      },
      claimFlight: async (name, now, until) => {
        const claim = this.#claims.get(name);
        if (claim && claim.owner !== owner && claim.until > now) return false;
        this.#claims.set(name, { owner, until });
        return true;
      },
      releaseFlight: async (name, until) => {
        if (this.#claims.get(name)?.until === until) this.#claims.delete(name);
      },
    };
  }
}
