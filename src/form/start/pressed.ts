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
  const button = target instanceof Element ? target.closest('button') : null;
  if (button) pressed = { button, text: button.textContent };
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
