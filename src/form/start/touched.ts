/** What a person did in the form while its script was on its way. */
export interface Touched {
  controls: { place: Place; name: string; value: string }[];
  /** What has focus in it, and what of its text is selected. */
  focus: { place: Place; selection: [number, number] | undefined } | undefined;
}

/** An element by its ID as it was: drawing the form may make another field's of it. Those without stay what they are. */
interface Place {
  id: string;
  element: HTMLElement;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Reads it from the form as the relay drew it, where every field was empty; or of some controls in it alone, by a selector. */
export function touchedIn(root: HTMLElement, some?: string): Touched {
  const controls = [...root.querySelectorAll<Control>(some ?? 'input, textarea, select')];
  const { activeElement } = document;
  const isMeant = root.contains(activeElement) && (some === undefined || activeElement?.matches(some));
  return {
    controls: controls.filter(isTouched).map((control) => ({
      place: placeOf(control),
      name: control instanceof HTMLSelectElement ? '' : control.name,
      value: control.value,
    })),
    focus:
      activeElement instanceof HTMLElement && isMeant
        ? { place: placeOf(activeElement), selection: selectionIn(activeElement) }
        : undefined,
  };
}

/** What was typed, by the names of the fields. */
export function typedByName({ controls }: Touched): Record<string, string> {
  return Object.fromEntries(controls.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]));
}

/**
 * Tells the form, now that it listens, and gives back text, focus and selection that drawing it took. Where a field is not there any more,
 * or shows something that may not be changed, nothing is done.
 */
export function tellTouched(root: HTMLElement, { controls, focus }: Touched): void {
  for (const { place, value } of controls) {
    const control = nowAt(root, place);
    if (!isControl(control) || isReadOnly(control)) continue;
    if (control instanceof HTMLSelectElement) tellPicked(control, value);
    else {
      if (control.value !== value) control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
  const focused = focus && nowAt(root, focus.place);
  if (focused && focused !== document.activeElement) focused.focus({ preventScroll: true });
  else focused?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  if (focus?.selection && isText(focused)) focused.setSelectionRange(...focus.selection);
  // Once what was typed is drawn: a field that has been left says what became of it.
  queueMicrotask(() => {
    for (const { place } of controls) {
      const control = nowAt(root, place);
      if (control && control !== document.activeElement) {
        control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
      }
    }
  });
}

/** What was picked may have gone from the list, which is read again: it stands in it while the form is told. */
function tellPicked(select: HTMLSelectElement, value: string): void {
  const isListed = [...select.options].some((option) => option.value === value);
  const standIn = isListed ? undefined : select.appendChild(new Option(value, value));
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  standIn?.remove();
}

function placeOf(element: HTMLElement): Place {
  return { id: element.id, element };
}

function nowAt(root: HTMLElement, { id, element }: Place): HTMLElement | undefined {
  if (id === '') return root.contains(element) ? element : undefined;
  return root.querySelector<HTMLElement>(`#${CSS.escape(id)}`) ?? undefined;
}

function isTouched(control: Control): boolean {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.defaultSelected === false;
  return control.value !== control.defaultValue;
}

function isControl(element: HTMLElement | undefined): element is Control {
  return isText(element) || element instanceof HTMLSelectElement;
}

function isReadOnly(control: Control): boolean {
  return control instanceof HTMLSelectElement ? control.ariaReadOnly === 'true' : control.readOnly;
}

function isText(element: HTMLElement | undefined): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

function selectionIn(element: HTMLElement): [number, number] | undefined {
  if (!isText(element) || element.selectionStart === null || element.selectionEnd === null) return undefined;
  return [element.selectionStart, element.selectionEnd];
}
