import type { ZodMiniType } from 'zod/mini';
import { LIMITS } from '../../contract/limits.ts';
import { itemsOf } from '../../contract/lookups.ts';

/** A lookup as one flight read it. */
export interface LookupCopy<Item> {
  items: readonly Item[];
  /** When that flight began, ms since the epoch. */
  fetchedAt: number;
}

/** Exactly the gateway's maximum: there may be more that it did not show (CONTRACT.md, "Lookups"). */
export function mayBeCutOff({ items }: { items: readonly unknown[] }): boolean {
  return items.length >= LIMITS.lookupItems;
}

export type Parsed<Item> =
  | { ok: true; items: readonly Item[] }
  /** Where the answer departs from the contract: `items.3.name`. */
  | { ok: false; at: string };

/** Reads a lookup's envelope. Unknown keys are tolerated and dropped; a missing one is a mistake. */
export function parseItems<Item>(schema: ZodMiniType<Item>, body: unknown): Parsed<Item> {
  const parsed = itemsOf(schema).safeParse(body);
  if (parsed.success) return { ok: true, items: parsed.data.items };
  return { ok: false, at: parsed.error.issues[0]?.path.join('.') || 'the whole body' };
}
