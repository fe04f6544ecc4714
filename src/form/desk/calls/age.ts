const MINUTE_MS = 60_000;
const STEPS = [
  { unit: 'day', ms: 24 * 60 * MINUTE_MS },
  { unit: 'hour', ms: 60 * MINUTE_MS },
  { unit: 'minute', ms: MINUTE_MS },
] as const;

/** How long ago that was, roughly and short: `4 min. ago`, `yesterday`, `now`. */
export function ageInWords(atMs: number, nowMs: number, locale: string): string {
  const format = formats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  formats.set(locale, format);
  const age = nowMs - atMs;
  const step = STEPS.find(({ ms }) => age >= ms);
  return step ? format.format(-Math.floor(age / step.ms), step.unit) : format.format(0, 'second');
}

/** Making one takes far longer than using it, and there may be a hundred held calls. */
const formats = new Map<string, Intl.RelativeTimeFormat>();
