import { useLayoutEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { isPageKey, type PageKeyId, SHORTCUTS } from './shortcuts.ts';

export type Actions = Record<PageKeyId, () => void>;

export interface ShortcutState {
  /** `?` may open the sheet. */
  hasQuestion: boolean;
  /** The sheet is open, which is no `<dialog>`. */
  isSheetOpen: boolean;
}

/** Listens for the desk's keys on the whole page. None does anything while the sheet or a dialog is open. */
export function useShortcuts(actions: Actions, { hasQuestion, isSheetOpen }: ShortcutState): void {
  const latest = useRef({ actions, hasQuestion, isSheetOpen });
  latest.current = { actions, hasQuestion, isSheetOpen };

  // Before the first field takes focus, which says that the desk is ready: an effect would come a frame later.
  useLayoutEffect(() => {
    const bindings = SHORTCUTS.flatMap(({ id, keys }) => (isPageKey(id) ? bindingsOf(keys, act(id)) : []));
    function act(id: PageKeyId) {
      return (event: KeyboardEvent) => {
        if (event.defaultPrevented || event.repeat || latest.current.isSheetOpen) return;
        if (isInDialog(event.target)) return;
        if (id === 'sheet' && (!latest.current.hasQuestion || isTyping(event.target))) return;
        event.preventDefault();
        latest.current.actions[id]();
      };
    }
    return tinykeys(window, Object.fromEntries(bindings));
  }, []);
}

/** An open dialog keeps focus within it, unless what has focus goes or was never there. All elements are gone through in that case alone. */
function isInDialog(target: EventTarget | null): boolean {
  if (target instanceof Element && target !== document.body) return target.closest('dialog') !== null;
  return [...document.getElementsByTagName('dialog')].some(({ open }) => open);
}

/** A character is told by itself: not every keyboard needs Shift for it. */
function bindingsOf(keys: string, act: (event: KeyboardEvent) => void) {
  const character = /^Shift\+(\W)$/.exec(keys)?.[1];
  return [keys, character].flatMap((one) => (one === undefined ? [] : [[one, act] as const]));
}

/** Whether a character would go into a text, or choose in a list by its first letter. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return target.matches('input:not([type="radio"], [type="checkbox"], [type="button"])');
}
