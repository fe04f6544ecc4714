/**
 * Makes a date format once the page has been painted: the first one takes a slow phone a tenth of a second, in one piece, whenever it
 * comes. Now the line is still bringing the page's script.
 */
requestAnimationFrame(() => setTimeout(() => new Intl.DateTimeFormat()));
