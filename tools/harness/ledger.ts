import { isFinal, type Telling } from './telling.ts';

/** Everything that anybody was told, by the key of the booking. */
export interface Ledger {
  note(key: string, telling: Telling): void;
  /** In the order in which they were told. */
  tellings(key: string): readonly Telling[];
  /** The keys whose last telling leaves something to happen, or that nobody has asked about. */
  open(): string[];
}

/** A ledger for these bookings. */
export function createLedger(keys: readonly string[]): Ledger {
  const all = new Map<string, Telling[]>(keys.map((key) => [key, []]));
  const of = (key: string) => {
    const tellings = all.get(key);
    if (!tellings) throw new TypeError(`nobody meant ${key}`);
    return tellings;
  };
  return {
    note: (key, telling) => void of(key).push(telling),
    tellings: of,
    open: () =>
      keys.filter((key) => {
        const last = of(key).at(-1);
        return last === undefined || !isFinal(last);
      }),
  };
}
