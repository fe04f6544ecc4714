import { heightFor, isHeard, PATH, PROTOCOL, type Said, THEME_ATTRIBUTES } from './options.ts';
import { SHADOW_STYLE } from './shadow-style.ts';

/** Where this script came from is where the form is. */
const OWN_SOURCE = (document.currentScript as HTMLScriptElement).src;

/** The ears of this page's frames by number. A form keeps its draft under its frame's name, which has the number. */
const ears = new Map<number, (event: MessageEvent) => void>();
addEventListener('message', (event) => {
  for (const hear of ears.values()) hear(event);
});

/**
 * The form in its frame, in the shadow of `host`: in the page's flow or, with `mode="dialog"`, in a dialog. It takes a
 * message from its own frame's window and the form's exact origin alone, and sends to that origin alone. Gives `host` its
 * methods, and returns what is to be told of attributes that have changed.
 */
export function createFormFrame(host: HTMLElement): (attribute: string) => void {
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHADOW_STYLE);
  root.adoptedStyleSheets = [sheet];
  /** The form is fetched shortly before it is seen. */
  const near = new IntersectionObserver(([seen]) => seen?.isIntersecting && load(), { rootMargin: '600px' });
  const attribute = (name: string) => host.getAttribute(name) || '';
  const title = () => host.title || 'Booking form';
  let box: HTMLElement;
  let dialog: HTMLDialogElement | undefined;
  let frame: HTMLIFrameElement | undefined;
  let origin: string;
  let index = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Resolves once the form has spoken, and so hears. */
  let live: Promise<void>;
  let spoken: () => void;

  /** Begins anew, or ends with the host's leaving the page. */
  function build(): void {
    near.disconnect();
    clearTimeout(timer);
    dialog?.close();
    ears.delete(index);
    dialog = frame = undefined;
    live = new Promise((resolve) => {
      spoken = resolve;
    });
    root.replaceChildren();
    if (!host.isConnected) return;
    // There is nothing in it yet: room that the page itself has kept free is room enough.
    const hasRoom = host.offsetHeight;
    if (attribute('mode') === 'dialog') {
      box = dialog = make('dialog', { ariaLabel: title() });
      box.append(make('button', { ariaLabel: attribute('close-label') || 'Close', textContent: '×', onclick: close }));
    } else box = make('div');
    root.append(box);
    if (!(hasRoom || dialog))
      box.style.minHeight = `${attribute('height') || heightFor(host.offsetWidth || innerWidth)}px`;
    if (attribute('loading') === 'eager') load();
    else if (!dialog) near.observe(host);
  }

  function load(): void {
    if (frame) return;
    near.disconnect();
    index = 0;
    while (ears.has(index)) index++;
    ears.set(index, hear);
    origin = new URL(attribute('src') || OWN_SOURCE).origin;
    frame = make('iframe', {
      name: `callout-${index}`,
      title: title(),
      allow: 'clipboard-write',
      referrerPolicy: 'no-referrer',
      // The relay sees no fragment: what it writes before the form's script runs follows the query's language.
      src: `${origin}${PATH}${attribute('channel') || 'own'}?lang=${attribute('locale')}#${new URLSearchParams({
        pass: attribute('pass'),
        host: location.origin,
        theme: JSON.stringify(theme()),
        locale: attribute('locale'),
        prefill: attribute('prefill'),
      })}`,
    });
    if (attribute('sandbox')) frame.setAttribute('sandbox', attribute('sandbox'));
    box.append(frame);
    timer = setTimeout(giveUp, 20_000);
  }

  /** After 20 s without a word of the form: tells the page's developer, and offers the form's own page. */
  function giveUp(): void {
    console.warn('Callout: no form. Check pass and origins');
    box.prepend(make('a', { href: `${origin}/#pass=${attribute('pass')}`, target: '_blank', textContent: title() }));
  }

  function hear({ source, origin: from, data }: MessageEvent): void {
    if (!frame || source !== frame.contentWindow || from !== origin || !isHeard(data)) return;
    clearTimeout(timer);
    root.querySelector('a')?.remove();
    spoken();
    if (data.type === 'resize') frame.style.height = `${data.height}px`;
    if (data.type === 'reveal') reveal(frame.offsetTop + data.top, data.height);
    if (data.type === 'close') close();
    host.dispatchEvent(new CustomEvent(`callout-${data.type}`, { detail: data }));
  }

  function say(said: Said): void {
    live.then(() => frame?.contentWindow?.postMessage({ callout: PROTOCOL, ...said }, origin));
  }

  function theme(): Record<string, string> {
    return Object.fromEntries(THEME_ATTRIBUTES.map((name) => [name.replace('-', '_'), attribute(name)]));
  }

  /** Scrolls by as little as has the part in sight; not at all where it is. */
  function reveal(top: number, height: number): void {
    const part = make('i');
    part.style.cssText = `top:${top}px;height:${Math.min(height, 200)}px`;
    box.append(part);
    part.scrollIntoView({ block: 'nearest' });
    part.remove();
  }

  function open(): void {
    load();
    if (!dialog) host.scrollIntoView({ block: 'nearest' });
    if (!dialog || dialog.open) return;
    const { style, clientWidth } = document.documentElement;
    const before = style.cssText;
    // The page neither scrolls under the dialog nor grows by its scrollbar's width.
    style.cssText += `;overflow:hidden;scrollbar-gutter:${innerWidth > clientWidth ? 'stable' : ''}`;
    dialog.onclose = () => {
      style.cssText = before;
    };
    dialog.showModal();
  }

  function close(): void {
    dialog?.close();
  }

  Object.assign(host, {
    open,
    close,
    book(values: Record<string, string>) {
      open();
      say({ type: 'prefill', values });
    },
    reset: () => say({ type: 'reset' }),
  });

  return (name) => {
    if (/channel|src|mode|sandbox/.test(name)) build();
    else if (name === 'pass') say({ type: name, pass: attribute(name) });
    else if (name === 'locale') say({ type: name, locale: attribute(name) });
    else say({ type: 'theme', theme: theme() });
  };
}

function make<Name extends keyof HTMLElementTagNameMap>(name: Name, more?: Partial<HTMLElementTagNameMap[Name]>) {
  return Object.assign(document.createElement(name), more);
}
