const DAYS = [0, 1, 2, 3, 4, 5, 6] as const;

/**
 * The day a locale's week begins on, Sunday 0 to Saturday 6. Monday (ISO 8601, and Australia's habit) where the browser
 * does not say: `getWeekInfo` is missing in Firefox, and was a property in older browsers.
 */
export function weekStart(locale: string): (typeof DAYS)[number] {
  const described: object = new Intl.Locale(locale);
  const info: unknown =
    'getWeekInfo' in described && typeof described.getWeekInfo === 'function'
      ? described.getWeekInfo()
      : 'weekInfo' in described && described.weekInfo;
  const firstDay = typeof info === 'object' && info !== null && 'firstDay' in info ? Number(info.firstDay) : 1;
  return DAYS.find((day) => day === firstDay % 7) ?? 1;
}
