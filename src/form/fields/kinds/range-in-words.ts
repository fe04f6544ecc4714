import type { PresentedField } from '../../../contract/presented-fields.ts';
import { words } from '../../words.ts';
import { numberInWords } from './number-marks.ts';

/** The range of a `number` in words, `1 to 40 m`, `at least 1 m`; undefined when it has none. */
export function rangeInWords({ min, max, unit }: PresentedField, locale: string): string | undefined {
  const { between, atLeast, atMost } = words.kinds.ranges;
  const plain = (value: number) => numberInWords(String(value), locale);
  const of = (value: number) => (unit ? `${plain(value)} ${unit}` : plain(value));
  if (min !== undefined && max !== undefined) return between({ min: plain(min), max: of(max) });
  if (min !== undefined) return atLeast({ min: of(min) });
  return max === undefined ? undefined : atMost({ max: of(max) });
}
