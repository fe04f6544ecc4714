import { wallAt } from './zone.ts';

/** The calendar date at the place at this moment, `YYYY-MM-DD`: never the date on the visitor's own calendar. */
export function todayAt(nowMs: number, timeZone: string): string {
  return wallAt(nowMs, timeZone).date;
}
