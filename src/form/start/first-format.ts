/**
 * Makes a date format while the line is still bringing the page's script: the first one takes a slow phone a tenth of a second, in one piece,
 * whenever it comes. A page that the relay has drawn ahead made it before its first paint (`src/relay/pages/formats-ahead.ts`).
 */
requestAnimationFrame(() => setTimeout(() => new Intl.DateTimeFormat()));
