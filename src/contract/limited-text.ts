import * as z from 'zod/mini';
import { countCharacters } from './text.ts';

/** A string of `min` to `max` code points, checked as it stands: trimming is the sender's work (`tidyLine`). */
export function text(max: number, min = 0) {
  return z.string().check(
    z.check((payload) => {
      const length = countCharacters(payload.value);
      if (length > max) {
        payload.issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: payload.value });
      }
      if (length < min) {
        payload.issues.push({
          code: 'too_small',
          origin: 'string',
          minimum: min,
          inclusive: true,
          input: payload.value,
        });
      }
    }),
  );
}
