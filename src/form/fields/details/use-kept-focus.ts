import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * Focus that a change of the section took away goes to the field of the same ID if there is one again, else to `otherwise`:
 * a person must not be thrown to the top of the page because a definition has gone.
 */
export function useKeptFocus(section: RefObject<HTMLElement | null>, otherwise: () => HTMLElement | null): void {
  const focused = useRef<Element | null>(null);

  useEffect(() => {
    const note = (event: FocusEvent) => {
      focused.current =
        event.target instanceof Element && section.current?.contains(event.target) ? event.target : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [section]);

  useLayoutEffect(() => {
    const lost = focused.current;
    if (lost === null || lost.isConnected) return;
    focused.current = null;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    (document.getElementById(lost.id) ?? otherwise())?.focus({ preventScroll: true });
  });
}
