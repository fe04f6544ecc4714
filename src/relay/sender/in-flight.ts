/** What this process has under way, each by the key of what it is about. */
export interface InFlight {
  readonly size: number;
  keys(): ReadonlySet<string>;
  /** Keeps `work` until it ends, one way or the other; `work` must not reject. */
  track(key: string, work: Promise<void>): void;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
}

/** @param ended called each time something ends */
export function createInFlight(ended: () => void): InFlight {
  const flights = new Map<Promise<void>, string>();
  return {
    get size() {
      return flights.size;
    },
    keys: () => new Set(flights.values()),
    track(key, work) {
      const tracked = work.finally(() => {
        flights.delete(tracked);
        ended();
      });
      flights.set(tracked, key);
    },
    async idle() {
      while (flights.size > 0) await Promise.all(flights.keys());
    },
  };
}
