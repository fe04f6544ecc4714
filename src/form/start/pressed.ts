/** A press of a button that could not answer yet, as the page was then. */
export interface Pressed {
  /** What it said: drawing the page may make another button of its element. */
  text: string | null;
  /** What the form showed, so that no more is sent than could be seen. */
  shown: Shown;
}

/** What each control of the form shows, by its ID. What is picked by radio buttons is drawn as soon as they are. */
export type Shown = ReadonlyMap<string, string>;

/** The last press of each button, in the order in which they were pressed first. */
const presses = new Map<HTMLButtonElement, Pressed>();
let clicked: EventTarget | null = null;

function note(event: Event): void {
  const { target } = event;
  clicked = target;
  if (!(target instanceof Element)) return;
  const button = target.closest('button');
  // One for a popover does at once what the browser does.
  if (button && !button.popoverTargetElement) {
    presses.set(button, { text: button.textContent, shown: shownNow() });
    button.ariaBusy = 'true';
    if (button.closest('[data-drawn=over]')) hold(event);
  }
  const link = target.closest('a');
  if (link) takeAlong(link);
}

/**
 * While only a part of the form answers, a button that is pressed waits: in the rest it would do nothing, and what is sent would be what a part
 * of the form knows.
 */
function hold(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** Until the page's script has kept a pass, it is in the address alone: whoever follows a link of ours by then has it in that one. */
function takeAlong(link: HTMLAnchorElement): void {
  if (link.origin === location.origin && link.hash === '') link.hash = location.hash;
}

addEventListener('click', note, true);

/** What the form shows now. */
export function shownNow(): Shown {
  const controls = document.querySelectorAll<HTMLInputElement>('form :is(input, textarea, select)');
  return new Map([...controls].map(({ id, value }) => [id, value]));
}

/** The presses up to now, and what was clicked last. From now on all answers itself, and no button is busy with that. */
export function takePresses(): { presses: ReadonlyMap<HTMLButtonElement, Pressed>; clicked: EventTarget | null } {
  removeEventListener('click', note, true);
  for (const button of presses.keys()) button.ariaBusy = null;
  return { presses, clicked };
}
