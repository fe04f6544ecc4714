/** A button that was pressed while the page's script was on its way, as it was then. */
export interface Pressed {
  button: HTMLButtonElement;
  /** What it said: drawing the page may make another button of its element. */
  text: string | null;
}

let pressed: Pressed | undefined;

function note({ target }: Event): void {
  const button = target instanceof Element ? target.closest('button') : null;
  if (button) pressed = { button, text: button.textContent };
}

addEventListener('click', note, true);

/** The last button that was pressed up to now. From now on they answer themselves. */
export function takePressed(): Pressed | undefined {
  removeEventListener('click', note, true);
  return pressed;
}
