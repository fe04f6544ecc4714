import type { QueryClient } from '@tanstack/react-query';
import { pageQueryOptions } from '../api/page.ts';
import type { VisitForm } from '../visit-form.ts';
import { type Pressed, takePressed } from './pressed.ts';
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
 * elements stay, and with them what is being typed, focus and selection. A button that was pressed meanwhile is pressed now.
 */
export function drawOver(root: HTMLElement, draw: (typed: Partial<VisitForm>) => void): void {
  const touched = touchedIn(root);
  const open = root.querySelector<HTMLElement>(':popover-open');
  const pressed = takePressed();
  delete root.dataset.drawn;
  delete root.dataset.more;
  draw(textsOf(touched));
  tellTouched(root, touched);
  // Opened once more, it says so to whoever fills it.
  if (open?.isConnected) {
    open.hidePopover();
    open.showPopover();
  }
  if (pressed && isStillMeant(root, pressed)) pressed.button.click();
}

/**
 * Whether a button that did nothing yet does what was meant by pressing it. One for a popover did at once. Nothing is sent that nobody has
 * seen: only a draft or a link can have chosen a job type by now, and without one it is said what is missing.
 */
function isStillMeant(root: HTMLElement, { button, text }: Pressed): boolean {
  if (!root.contains(button) || button.textContent !== text || button.popoverTargetElement) return false;
  const jobType = root.querySelector<HTMLSelectElement>('#field-job_type');
  return button.type !== 'submit' || jobType?.value === '';
}

function textsOf(touched: Touched): Partial<VisitForm> {
  const typed = typedByName(touched);
  return Object.fromEntries(TEXTS.filter((name) => name in typed).map((name) => [name, typed[name]]));
}
