import { todayAt } from '../../place-time/today.ts';
import type { VisitForm } from '../visit-form.ts';
import { placeZone } from './place-zone.ts';
import type { Reader } from './reader.ts';

export interface PlaceKnowledge {
  /** The chosen site's own zone, when the relay could tell it. */
  siteZone: string | undefined;
  reader: Reader;
  nowMs: number;
}

/** Where a visit is, as far as its zone is concerned. */
export interface Place {
  /** The zone that applies: the person's choice, else the site's own; undefined while neither is known. */
  timeZone: string | undefined;
  /** Today at the place, `YYYY-MM-DD`; on the reader's calendar while the place is not known. */
  today: string;
}

/** Reads the place alone, which takes nothing typed. */
export function readPlace(
  { time_zone }: Pick<VisitForm, 'time_zone'>,
  { siteZone, reader, nowMs }: PlaceKnowledge,
): Place {
  const timeZone = placeZone(time_zone, siteZone);
  return { timeZone, today: todayAt(nowMs, timeZone ?? reader.timeZone) };
}
