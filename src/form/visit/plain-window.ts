import { resolve } from '../../place-time/resolve.ts';
import { todayAt } from '../../place-time/today.ts';
import { readDate } from '../../place-time/typed-date.ts';
import { readTime } from '../../place-time/typed-time.ts';
import type { VisitForm, WindowReading } from '../visit-form.ts';

export function readPlainWindow(form: VisitForm, siteZone: string | undefined): WindowReading {
  const timeZone = form.time_zone || siteZone || 'Australia/Sydney';
  const date = readDate(form.date, { today: todayAt(Date.now(), timeZone), locale: navigator.language });
  const from = readTime(form.from);
  const to = readTime(form.to);
  if (!date.ok || !from.ok || !to.ok) {
    return {
      ok: false,
      problems: [
        ...(date.ok ? [] : [{ field: 'date' as const, message: date.message }]),
        ...(from.ok ? [] : [{ field: 'from' as const, message: from.message }]),
        ...(to.ok ? [] : [{ field: 'to' as const, message: to.message }]),
      ],
    };
  }
  const start = resolve(date.date, from.time, timeZone);
  const end = resolve(date.date, to.time, timeZone);
  const wire = (r: typeof start) => (r.kind === 'one' ? r.at.wire : r.kind === 'two' ? r.earlier.wire : '');
  return { ok: true, start_time: wire(start), end_time: wire(end), time_zone: timeZone };
}
