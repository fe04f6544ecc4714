import { memo } from 'react';
import { isMac } from './platform.ts';
import { keycaps, type ShortcutId } from './shortcuts.ts';

/** The keys of a shortcut beside what they do, for the eye alone: `aria-keyshortcuts` says them. */
export const Keys = memo(function Keys({ id }: { id: ShortcutId }) {
  return (
    <span aria-hidden className="desk-keys">
      {keycaps(id, isMac).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
});
