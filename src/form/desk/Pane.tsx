import { type ReactNode, useId } from 'react';
import { Keys } from './keys/Keys.tsx';
import { isMac } from './keys/platform.ts';
import { ariaKeys, type ShortcutId } from './keys/shortcuts.ts';

export interface PaneProps {
  heading: string;
  /** How many it holds, where that is worth a glance. */
  count?: number;
  /** The key that leads to it. */
  shortcut: ShortcutId;
  children: ReactNode;
}

/**
 * One of the desk's lists. All three stand under each other rather than behind tabs: nothing is hidden from a screen reader's
 * list of headings, and each is one key away.
 */
export function Pane({ heading, count, shortcut, children }: PaneProps) {
  const id = useId();
  return (
    <section
      aria-keyshortcuts={ariaKeys(shortcut, isMac)}
      aria-labelledby={id}
      className="desk-pane"
      data-pane={shortcut}
      tabIndex={-1}
    >
      <div className="desk-pane-head">
        <h2 id={id}>{heading}</h2>
        {count !== undefined && count > 0 && <span className="desk-count">{count}</span>}
        <Keys id={shortcut} />
      </div>
      <div className="desk-pane-body">{children}</div>
    </section>
  );
}

/** Puts focus on a list's first row, or on the list where it has none. */
export function goToPane(shortcut: ShortcutId): void {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${shortcut}"]`);
  const row = pane?.querySelector<HTMLElement>('[data-row]:not([tabindex="-1"])');
  (row ?? pane)?.focus();
  pane?.scrollIntoView({ block: 'nearest' });
}
