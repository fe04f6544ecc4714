import { dateInWords, timeInWords } from '../../place-time/in-words.ts';
import { type Instant, resolve } from '../../place-time/resolve.ts';
import type { WallMoment } from '../../place-time/wall-time.ts';
import { placeOfZone } from '../../place-time/zone-words.ts';
import { words } from '../words.ts';
import type { Fix, WindowProblem } from './window-problem.ts';

/** One end of the window as an instant, or why it is none yet. `repeated` when the person had to say which. */
export type Placed = { ok: true; at: Instant; repeated: boolean } | { ok: false; problem: WindowProblem };

/** A wall moment to be placed: which field it came from, and what the person said of a repeated hour. */
export interface MomentToPlace {
  field: 'from' | 'to';
  moment: WallMoment;
  occurrence: string;
  timeZone: string;
  locale: string;
  /** How a time that exists would be set in its stead; undefined where it would not do. */
  fix: (instead: WallMoment) => Fix | undefined;
}

/** Reads a wall moment at the place: a skipped one with two ways out, a repeated one by the person's own choice. */
export function placeMoment({ field, moment, occurrence, timeZone, locale, fix }: MomentToPlace): Placed {
  const resolution = resolve(moment.date, moment.time, timeZone);
  const time = timeInWords(moment.time, locale);
  switch (resolution.kind) {
    case 'one':
      return { ok: true, at: resolution.at, repeated: false };
    case 'two': {
      if (occurrence === 'earlier') return { ok: true, at: resolution.earlier, repeated: true };
      if (occurrence === 'later') return { ok: true, at: resolution.later, repeated: true };
      const message = words.window.occurrence.required({ time });
      return { ok: false, problem: { field: `${field}_occurrence`, message, fixes: [] } };
    }
    case 'none': {
      const day = dateInWords(moment.date, locale);
      const message = words.window.problems.skipped({ time, day, place: placeOfZone(timeZone) });
      const fixes = [fix(resolution.before), fix(resolution.after)].filter((one) => one !== undefined);
      return { ok: false, problem: { field, message, fixes } };
    }
    default:
      return resolution satisfies never;
  }
}
