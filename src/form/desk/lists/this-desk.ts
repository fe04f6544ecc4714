import { ownStores } from '../../pass/own-space.ts';
import type { Stores } from '../../submission/kept-names.ts';
import { thisReader } from '../../window/reader.ts';

/** The person at the desk. */
export const reader = thisReader();

/** How rows are read: in which language, and in which year (`2026`), which goes without saying. */
export interface RowReading {
  locale: string;
  thisYear: string;
}

/** How they read the rows now. */
export function readingNow(): RowReading {
  return { locale: reader.locale, thisYear: String(new Date().getFullYear()) };
}

/** Where what they do is kept, as for the rest of the page. */
export const stores: Stores = ownStores;
