/** Just enough of a browser for the page's modules to be loaded and its first state drawn. Nothing in it acts. */
export function standInForBrowser(pathname: string): void {
  const nothing = () => undefined;
  const element = () => ({ style: {}, dataset: {}, append: nothing, addEventListener: nothing });
  const parts = {
    window: globalThis,
    parent: globalThis,
    name: '',
    // A frame's own wish for a language is not known: whatever it is, no choice of another is drawn ahead.
    location: {
      pathname,
      search: '',
      hash: pathname.startsWith('/embed/') ? '#locale=en' : '',
      origin: '',
      href: pathname,
    },
    history: { state: null, replaceState: nothing },
    document: {
      ...element(),
      documentElement: element(),
      head: element(),
      body: element(),
      visibilityState: 'visible',
      querySelector: () => null,
      getElementById: () => null,
      createElement: element,
    },
    navigator: { onLine: true, languages: [], language: 'en', userAgent: '' },
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  for (const [name, value] of Object.entries(parts)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
}
