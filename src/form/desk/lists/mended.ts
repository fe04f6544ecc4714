import { useMemo } from 'react';
import * as z from 'zod/mini';
import type { Booking } from '../../../contract/bookings.ts';
import type { Store } from '../../storage.ts';

/** By the key of a refused booking, the key that it was mended under here. */
const NAME = 'desk-mended';
const mendedSchema = z.record(z.string(), z.string());

/** More than a list of recent bookings shows of them. */
const MOST = 100;

/** Notes that what was refused under `refused` is written anew under `key`. */
export function noteMended(device: Store, refused: string, key: string): void {
  const others = Object.entries(device.read(NAME, mendedSchema) ?? {}).filter(([known]) => known !== refused);
  device.write(NAME, Object.fromEntries([...others, [refused, key]].slice(-MOST)));
}

/** The refused among `bookings` that were mended here, and sent again since: what became of each stands in a row of its own. */
export function mendedAmong(device: Store, bookings: readonly Booking[]): string[] {
  const mended = device.read(NAME, mendedSchema) ?? {};
  const sent = new Set(bookings.map(({ key }) => key));
  return bookings.map(({ key }) => key).filter((key) => sent.has(mended[key] ?? ''));
}

/** The same, as one object for as long as they are the same. */
export function useMended(device: Store, bookings: readonly Booking[]): ReadonlySet<string> {
  const keys = useMemo(() => mendedAmong(device, bookings).join(' '), [device, bookings]);
  return useMemo(() => new Set(keys.split(' ')), [keys]);
}
