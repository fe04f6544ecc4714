import { LIMITS } from '../../contract/limits.ts';
import { idSchema } from '../../contract/lookups.ts';
import { countCharacters, tidyLine, tidyLines } from '../../contract/text.ts';
import { isDate } from '../../place-time/calendar.ts';
import { todayAt } from '../../place-time/today.ts';
import { readDate } from '../language/place-time.ts';
import { readEnd } from '../window/read-parts.ts';
import type { Reader } from '../window/reader.ts';
import { dateText, timeText } from '../window/time-text.ts';
import { type Asked, formName } from './asked.ts';

/** A value that can stand in its field. */
export interface Given extends Asked {
  /** The form's own name for the field. */
  field: string;
  /** As a person would have typed it. */
  text: string;
}

export interface ReadAsked {
  given: Given[];
  /** Those that are no use, and why, for whoever made the link. */
  wrong: { name: string; why: string }[];
}

export interface AskedReading {
  reader: Reader;
  nowMs: number;
}

/** Reads what a link asks for, as far as that takes no lookup. */
export function readAsked(asked: readonly Asked[], reading: AskedReading): ReadAsked {
  const read: ReadAsked = { given: [], wrong: [] };
  for (const one of asked) {
    const { text, why } = readValue(one, reading);
    if (why !== undefined) read.wrong.push({ name: one.name, why });
    else if (text !== '') read.given.push({ ...one, field: formName(one.name), text });
  }
  return read;
}

type Read = { text: string; why?: undefined } | { text?: undefined; why: string };

function readValue({ name, value }: Asked, { reader, nowMs }: AskedReading): Read {
  switch (name) {
    case 'site':
    case 'job_type':
    case 'project':
      return idSchema.safeParse(value.trim()).success ? { text: value.trim() } : { why: 'it is no ID' };
    case 'title':
      return within(tidyLine(value), LIMITS.title);
    case 'notes':
      return within(tidyLines(value), LIMITS.notes);
    case 'purchase_order_number':
      return within(tidyLine(value), LIMITS.purchaseOrderNumber);
    case 'external_id':
      return within(tidyLine(value), LIMITS.externalId);
    case 'date': {
      const text = value.trim();
      const { ok } = readDate(text, { today: todayAt(nowMs, reader.timeZone), locale: reader.locale });
      if (!ok) return { why: 'it is no date' };
      return { text: isDate(text) ? dateText(text, reader.locale) : text };
    }
    case 'from':
    case 'to': {
      const read = readEnd(value);
      if (!read.ok) return { why: 'it is no time' };
      return { text: read.days === undefined ? timeText(read.time, reader.locale) : value.trim() };
    }
    default:
      return { text: tidyLines(value) };
  }
}

function within(text: string, limit: number): Read {
  return countCharacters(text) > limit ? { why: `it is longer than ${limit} characters` } : { text };
}
