import type { Messages } from '../words/messages.ts';

/**
 * The words around dates, times and places, in the reader's language: the `place` group of a catalog in `src/words`, passed
 * in by whoever speaks to the reader. Dates, times, numbers and lists come from `Intl` by the locale beside them.
 */
export type PlaceWords = Messages['place'];
