import { isDate } from './calendar.ts';
import type { WallMoment } from './wall-time.ts';

/** A wire time taken apart: `2026-07-01T09:00:00+10:00`. */
export interface WireParts extends WallMoment {
  /** `+10:00` */
  offset: string;
  epochMs: number;
}

const WIRE = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d):[0-5]\d([+-]\d{2}:[0-5]\d)$/;

/** The parts of a wire time as its own text spells them. Anything else is a `TypeError`: edges parse before this. */
export function partsOfWire(wire: string): WireParts {
  const [, date = '', time = '', offset = ''] = WIRE.exec(wire) ?? [];
  const epochMs = Date.parse(wire);
  if (!isDate(date) || Number.isNaN(epochMs)) throw new TypeError(`not a wire time: ${wire}`);
  return { date, time, offset, epochMs };
}
