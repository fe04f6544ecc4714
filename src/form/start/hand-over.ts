import type { QueryClient } from '@tanstack/react-query';
import { pageQueryOptions } from '../api/page.ts';
import type { VisitForm } from '../visit-form.ts';
import { drawInTurns } from './InTurn.tsx';
import { type Pressed, takeClicked, takePressed } from './pressed.ts';
import { type Touched, tellTouched, touchedIn, typedByName } from './touched.ts';

/** Fields whose text is what the form holds for them. */
const TEXTS = ['title', 'date', 'from', 'to', 'notes', 'purchase_order_number', 'external_id'] as const;

/** Whether the relay has drawn the form itself ahead: what it draws of other pages is only what surrounds them. */
export function isFormDrawn(root: HTMLElement): boolean {
  return root.dataset.drawn === 'form';
}

/**
 * Resolves once there is something to say that the form, as it stands ahead of its script, does not: its settings, or that they are late in
 * coming or do not come. Until then it stays.
 */
export function untilSettingsKnown(client: QueryClient): Promise<void> {
  const isKnown = () => {
    const state = client.getQueryState(pageQueryOptions.queryKey);
    return state && (state.status !== 'pending' || state.fetchStatus === 'paused' || state.fetchFailureCount > 0);
  };
  return new Promise((resolve) => {
    const look = () => {
      if (!isKnown()) return;
      stop();
      resolve();
    };
    const stop = client.getQueryCache().subscribe(look);
    look();
  });
}

/**
 * Draws the page over what is in `root`. `draw` is told what was typed there by then, as far as the form holds it as it was typed. The
 * elements stay, and with them what is being typed, focus and selection. A button that was pressed meanwhile is pressed now. Resolves
 * when all is drawn: a form that was drawn ahead is drawn part by part.
 */
export async function drawOver(root: HTMLElement, draw: (typed: Partial<VisitForm>) => void): Promise<void> {
  const touched = touchedIn(root);
  const open = root.querySelector<HTMLElement>(':popover-open');
  const pressed = takePressed();
  const drawAll = () => draw(textsOf(touched));
  if (isFormDrawn(root)) {
    const release = holdPresses(root);
    root.dataset.drawn = 'over';
    const told = await drawInTurns(root, drawAll);
    finish(root, { ...touched, controls: touched.controls.filter(({ place }) => !told.has(place.id)) }, open);
    const held = release();
    press(root, touched, pressed);
    if (held?.button !== pressed?.button) press(root, touched, held);
  } else {
    drawAll();
    finish(root, touched, open);
    press(root, touched, pressed);
  }
  openList(takeClicked());
}

function finish(root: HTMLElement, untold: Touched, open: HTMLElement | null): void {
  for (const name of ['drawn', 'more', 'choose', 'none']) delete root.dataset[name];
  const hasFocus = root.contains(document.activeElement);
  tellTouched(root, { ...untold, focus: hasFocus ? undefined : untold.focus });
  // Opened once more, it says so to whoever fills it.
  if (open?.isConnected) {
    open.hidePopover();
    open.showPopover();
  }
}

/**
 * While only a part of the form answers, a button that is pressed waits: in the rest it would do nothing, and what is sent would be what a part
 * of the form knows. One for a popover does at once what the browser does. Returns how to end that, with the last that was pressed.
 */
function holdPresses(root: HTMLElement): () => Pressed | undefined {
  let pressed: Pressed | undefined;
  const hold = (event: Event, button: Element | null) => {
    event.preventDefault();
    event.stopPropagation();
    if (button instanceof HTMLButtonElement) pressed = { button, text: button.textContent };
  };
  const holdClick = (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button && root.contains(button) && !button.popoverTargetElement) hold(event, button);
  };
  const holdSubmit = (event: SubmitEvent) => hold(event, event.submitter);
  addEventListener('click', holdClick, true);
  addEventListener('submit', holdSubmit, true);
  return () => {
    removeEventListener('click', holdClick, true);
    removeEventListener('submit', holdSubmit, true);
    return pressed;
  };
}

/** A list that was asked for by a click in its field, which still has focus, opens now. */
function openList(clicked: EventTarget | null): void {
  const { activeElement } = document;
  if (clicked !== activeElement || !(activeElement instanceof HTMLInputElement)) return;
  if (activeElement.role === 'combobox' && activeElement.ariaExpanded === 'false') activeElement.click();
}

function press(root: HTMLElement, touched: Touched, pressed: Pressed | undefined): void {
  if (pressed && isStillMeant(root, touched, pressed)) pressed.button.click();
}

/**
 * Whether a button that did nothing yet does what was meant by pressing it. One for a popover did at once. Nothing is sent that nobody has
 * seen: without a job type it is said what is missing; with one, all that is in the form was typed or picked in it, and there are no
 * further questions.
 */
function isStillMeant(root: HTMLElement, { controls }: Touched, { button, text }: Pressed): boolean {
  if (!root.contains(button) || button.textContent !== text || button.popoverTargetElement) return false;
  if (button.type !== 'submit' || root.querySelector<HTMLSelectElement>('#field-job_type')?.value === '') return true;
  const own = new Set(controls.map(({ place }) => place.id));
  const filled = [...root.querySelectorAll<HTMLInputElement>('form :is(input, textarea, select)')];
  return filled.every(({ id, value }) => value === '' || own.has(id)) && !root.querySelector('#field-custom_fields');
}

function textsOf(touched: Touched): Partial<VisitForm> {
  const typed = typedByName(touched);
  return Object.fromEntries(TEXTS.filter((name) => name in typed).map((name) => [name, typed[name]]));
}
