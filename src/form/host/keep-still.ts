import type { HostLink } from './host-link.ts';

/** Open over the form: Escape is theirs. */
const CLOSABLE = '.combobox-popup:not([hidden]), dialog[open], [popover]:popover-open';

/**
 * A frame that gives focus or scrolls by itself scrolls the page around it too. So whatever does in here, our own code and
 * libraries' alike, leaves the scrolling to that page, which is asked to bring the part into sight; and where the person is
 * elsewhere in it, focus stays with them.
 */
export function keepStill(link: HostLink): void {
  const reveal = (element: Element) => {
    const { top, height } = element.getBoundingClientRect();
    if (document.hasFocus()) link.tell({ type: 'reveal', top: Math.max(0, top + scrollY), height });
  };
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function focusStill(options) {
    if (!document.hasFocus()) return;
    focus.call(this, { ...options, preventScroll: true });
    if (!options?.preventScroll) reveal(this);
  };
  Element.prototype.scrollIntoView = function ask() {
    reveal(this);
  };
}

/** Says that Escape had no use in the form, and takes it from a field that would lose its value by it. */
export function tellEscape(link: HostLink): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || event.isComposing || document.querySelector(CLOSABLE)) return;
      event.stopPropagation();
      link.tell({ type: 'close' });
    },
    true,
  );
}

/**
 * Keeps where the person is as `--at`, in pixels from the top: a dialog stands there, where a tall frame's middle may be
 * far out of sight.
 */
export function followPerson(root: HTMLElement): void {
  const note = ({ target }: Event) => {
    if (!(target instanceof Element) || target.closest('dialog, [popover]')) return;
    root.style.setProperty('--at', `${Math.round(target.getBoundingClientRect().top + scrollY)}px`);
  };
  document.addEventListener('focusin', note);
  document.addEventListener('pointerdown', note, true);
}
