/** A button that was pressed while the page's script was on its way, as it was then. */
export interface Pressed {
  button: HTMLButtonElement;
  /** What it said: drawing the page may make another button of its element. */
  text: string | null;
}

let pressed: Pressed | undefined;
let clicked: EventTarget | null = null;

function note({ target }: Event): void {
  clicked = target;
  if (!(target instanceof Element)) return;
  const button = target.closest('button');
  if (button) pressed = { button, text: button.textContent };
  const link = target.closest('a');
  if (link) takeAlong(link);
}

/** Until the page's script has kept a pass, it is in the address alone: whoever follows a link of ours by then has it in that one. */
function takeAlong(link: HTMLAnchorElement): void {
  if (link.origin === location.origin && link.hash === '') link.hash = location.hash;
}

addEventListener('click', note, true);

/** The last button that was pressed up to now. */
export function takePressed(): Pressed | undefined {
  return pressed;
}

/** What was clicked last up to now. From now on all answers itself. */
export function takeClicked(): EventTarget | null {
  removeEventListener('click', note, true);
  return clicked;
}
