import { createFormFrame } from './form-frame.ts';
import { THEME_ATTRIBUTES } from './options.ts';

/** What the form follows when it changes. */
const FOLLOWED = [...THEME_ATTRIBUTES, ...'channel src mode sandbox pass locale'.split(' ')];
/** Attributes that are properties too. */
const ATTRIBUTES = [...FOLLOWED, ...'loading height prefill close-label'.split(' ')];

/** `<callout-form>`: the booking form in a partner's page. `embed.d.ts` says what it has. */
export class CalloutForm extends HTMLElement {
  static observedAttributes = FOLLOWED;
  #changed = createFormFrame(this);

  connectedCallback(): void {
    // What a framework set before this script was there hides the accessors.
    const own = { ...this };
    for (const name in own) delete this[name as never];
    Object.assign(this, own);
    this.#changed('mode');
  }

  disconnectedCallback(): void {
    this.#changed('mode');
  }

  /** A move that keeps the frame (`moveBefore`) is none to us. */
  connectedMoveCallback(): void {}

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    // Before it is in the page there is nothing to change.
    if (before !== value && this.shadowRoot?.firstChild) this.#changed(name);
  }
}

for (const name of ATTRIBUTES) {
  Object.defineProperty(
    CalloutForm.prototype,
    name.replace(/-./, (end) => end.slice(1).toUpperCase()),
    {
      get(this: CalloutForm) {
        return this.getAttribute(name);
      },
      // An empty attribute is as good as none.
      set(this: CalloutForm, value: string | null | undefined) {
        this.setAttribute(name, value ?? '');
      },
    },
  );
}
