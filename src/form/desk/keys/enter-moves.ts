/** Where Enter can lead: what takes an answer, and the button at the end. */
const STOPS = 'input, select, textarea, button[type="submit"]';

/**
 * Moves on to the next field by Enter and back by Shift+Enter, as in a till. A text of several lines keeps Enter for its
 * lines, buttons and links for themselves, and a list of suggestions for its marked one, which is taken on the way.
 * `picks`: Enter takes a suggestion (see `picksSuggestion`).
 */
export function moveByEnter(event: KeyboardEvent, form: HTMLElement, picks: boolean): void {
  const { target, key } = event;
  if (key !== 'Enter' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  if (target.closest('dialog, [role="dialog"]')) return;
  // Enter never sends from a single field: that would be one slip from a job nobody wanted.
  const isTaken = event.defaultPrevented;
  event.preventDefault();
  const isOpen = target.getAttribute('aria-expanded') === 'true';
  if (!picks && (isTaken || (isOpen && target.value !== ''))) return;
  const move = () => focusStop(stopBeside(form, target, event.shiftKey ? -1 : 1));
  if (picks) afterTaking(move);
  else move();
}

/** A list takes its suggestion in React's own time, which is the microtask after the key; leaving before would undo it. */
function afterTaking(act: () => void): void {
  queueMicrotask(() => queueMicrotask(act));
}

/** Whether Enter will take the marked suggestion of a list that is open: to be asked before the list has seen the key. */
export function picksSuggestion(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.getAttribute('aria-expanded') === 'true' &&
    target.hasAttribute('aria-activedescendant')
  );
}

function isStop(element: HTMLElement): boolean {
  return (
    element.tabIndex >= 0 &&
    element.checkVisibility() &&
    !element.closest('dialog, [role="dialog"]') &&
    isReached(element)
  );
}

/** Of a group of radio buttons one is reached: the chosen one, else the first. */
function isReached(stop: HTMLElement): boolean {
  if (!(stop instanceof HTMLInputElement) || stop.type !== 'radio' || stop.checked) return true;
  const group = [
    ...document.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${CSS.escape(stop.name)}"]`),
  ];
  return group[0] === stop && !group.some((one) => one.checked);
}

/** The nearest stop on that side. Those beyond it are not looked at: each look may have the page styled. */
function stopBeside(form: HTMLElement, from: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const all = [...form.querySelectorAll<HTMLElement>(STOPS)];
  const index = all.indexOf(from);
  if (index === -1) return undefined;
  return (step === 1 ? all.slice(index + 1) : all.slice(0, index).reverse()).find(isStop);
}

/** As Tab does: a text is marked, so that typing replaces it. */
function focusStop(stop: HTMLElement | undefined): void {
  stop?.focus();
  if (stop instanceof HTMLInputElement && stop.type !== 'radio') stop.select();
}
