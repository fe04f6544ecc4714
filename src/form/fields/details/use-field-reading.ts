import { useMemo, useRef } from 'react';
import type { Page } from '../../../contract/page.ts';
import { todayAt } from '../../../place-time/today.ts';
import type { Reader } from '../../window/reader.ts';
import { useNow } from '../../window/use-now.ts';
import type { FieldReading } from '../kinds/read-field-value.ts';

/**
 * What custom fields are read by, the same object until the day ends. `placeZone`: where the visit is, whose day "tomorrow" is
 * after; while that is not known, the reader's own.
 */
export function useFieldReading(
  { country }: Pick<Page, 'country'>,
  { locale, timeZone }: Reader,
  placeZone: string | undefined,
): FieldReading {
  const today = todayAt(useNow(), placeZone ?? timeZone);
  const zone = useRef(placeZone);
  zone.current = placeZone;
  return useMemo(
    () => ({ locale, country, today, isOfPlace: () => zone.current !== undefined }),
    [locale, country, today],
  );
}
