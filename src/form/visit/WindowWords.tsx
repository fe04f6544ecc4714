import { currentLocale } from '../language/language.ts';
import { fullWindow, ownWindow } from '../language/place-time.ts';
import type { WindowReading } from '../visit-form.ts';
import { words } from '../words.ts';

type Read = Extract<WindowReading, { ok: true }>;

/** The window at the place, and on the visitor's own clock where that differs. */
export function WindowWords({ reading: { start_time: start, end_time: end, time_zone: timeZone } }: { reading: Read }) {
  const window = { start, end, timeZone, locale: currentLocale() };
  const own = ownWindow(window, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const said = fullWindow(window);
  return (
    <>
      <p className="summary-window" key={said}>
        {said}
      </p>
      {own && (
        <p className="summary-quiet" key={own}>
          {words.summary.forYou({ window: own })}
        </p>
      )}
    </>
  );
}
