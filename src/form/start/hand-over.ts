import type { QueryClient } from '@tanstack/react-query';
import { pageQueryOptions } from '../api/page.ts';
import type { VisitForm } from '../visit-form.ts';
import { drawInTurns } from './InTurn.tsx';
import { type Pressed, type Shown, shownNow, takePresses } from './pressed.ts';
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
 * elements stay, and with them what is being typed, focus and selection. Buttons that were pressed meanwhile are pressed then. Resolves
 * when all is drawn: a form that was drawn ahead is drawn part by part.
 */
export async function drawOver(root: HTMLElement, draw: (typed: Partial<VisitForm>) => void): Promise<void> {
  const touched = touchedIn(root);
  const open = root.querySelector<HTMLElement>(':popover-open');
  const drawAll = () => draw(textsOf(touched));
  if (isFormDrawn(root)) {
    // A button that is pressed waits from now on: see pressed.ts.
    root.dataset.drawn = 'over';
    const told = await drawInTurns(root, drawAll);
    finish(root, { ...touched, controls: touched.controls.filter(({ place }) => !told.has(place.id)) }, open);
  } else {
    drawAll();
    finish(root, touched, open);
  }
  const { presses, clicked } = takePresses();
  for (const [button, pressed] of presses) press(root, touched, button, pressed);
  openList(clicked);
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

/** A list that was asked for by a click in its field, which still has focus, opens now. */
function openList(clicked: EventTarget | null): void {
  const { activeElement } = document;
  if (clicked !== activeElement || !(activeElement instanceof HTMLInputElement)) return;
  if (activeElement.role === 'combobox' && activeElement.ariaExpanded === 'false') activeElement.click();
}

/** Whether the press that is being answered came before all that it would send could be seen. */
let isEarly = false;
export const isTooEarly = () => isEarly;

/** Presses `button` for whoever did when it could not answer. One that has become another is not what was meant. */
function press(root: HTMLElement, touched: Touched, button: HTMLButtonElement, { text, shown }: Pressed): void {
  if (!root.contains(button) || button.textContent !== text) return;
  isEarly = button.type === 'submit' && sendsUnseen(touched, shown);
  button.click();
  if (isEarly && !root.contains(document.activeElement)) button.focus();
  isEarly = false;
}

/**
 * Whether something would be sent that nobody has seen: a field that was neither typed nor picked in, nor there with what it holds when
 * what is `shown` was. Without a job type nothing is sent: it is said what is missing.
 */
function sendsUnseen({ controls }: Touched, shown: Shown): boolean {
  const own = new Set(controls.map(({ place }) => place.id));
  const now = shownNow();
  return now.get('field-job_type') !== '' && [...now].some(([id, text]) => !own.has(id) && shown.get(id) !== text);
}

function textsOf(touched: Touched): Partial<VisitForm> {
  const typed = typedByName(touched);
  return Object.fromEntries(TEXTS.filter((name) => name in typed).map((name) => [name, typed[name]]));
}
