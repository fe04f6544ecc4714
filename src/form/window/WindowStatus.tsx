import { useSettled } from '../components/use-settled.ts';
import { fullWindow } from '../language/place-time.ts';
import type { ReadWindow } from './read-window.ts';

/** A pause in typing, after which the whole window is said aloud. */
const QUIET_MS = 1000;

/** Says the whole window to a screen reader once it stands, from the strings that would be sent. */
export function WindowStatus({ reading, locale }: { reading: ReadWindow; locale: string }) {
  const sentence = reading.ok
    ? fullWindow({ start: reading.start_time, end: reading.end_time, timeZone: reading.time_zone, locale })
    : '';
  return (
    <p className="visually-hidden" role="status">
      {useSettled(sentence, QUIET_MS)}
    </p>
  );
}
