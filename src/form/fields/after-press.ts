/**
 * Runs `act` now; while the pointer is pressed, once it is let go. Pressing a button takes focus from a field: a message that
 * appears under the field at that moment would move the button from under the pointer, and the press would be lost.
 */
export function afterPress(act: () => void): void {
  if (!document.documentElement.matches(':active')) {
    act();
    return;
  }
  const once = new AbortController();
  const release = () => {
    once.abort();
    // The click comes right after, in the same turn.
    setTimeout(act);
  };
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(end, release, { signal: once.signal, capture: true });
}
