import type { MouseEvent } from 'react';

/** Pressing what goes on with another call must not take focus from Site first, which would settle the words that are being typed there. */
export function keepTyping(event: MouseEvent): void {
  event.preventDefault();
}
