/**
 * A script that stands in a page before its style sheet, which the browser waits for anyway: the first date format takes a slow phone a
 * tenth of a second, in one piece, and whatever is like it then a few ms. Made later, it would keep a key waiting. `en-US` is what offsets of
 * zones are read by (`src/place-time/zone.ts`).
 */
export const FORMATS_AHEAD =
  "for(const l of ['en-US',document.documentElement.lang])new Intl.DateTimeFormat(l,{timeZoneName:'longOffset'}).format()";
