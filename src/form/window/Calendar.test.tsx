import { renderToString } from 'preact-render-to-string';
import { afterEach, expect, test, vi } from 'vitest';
import { Calendar } from './Calendar.tsx';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The calendar of a month on the clock of a visitor in `zone`, a line for each week: the names of its days, in the order of its columns. */
function weeks(zone: string, today: string): string[] {
  vi.stubEnv('TZ', zone);
  const html = renderToString(
    <Calendar
      days={{ first: `${today.slice(0, 8)}01`, today, last: '2027-06-30' }}
      isOpen={() => true}
      locale="en-AU"
      onSelect={() => {}}
      selected={undefined}
    />,
  );
  return html
    .split('<tr')
    .slice(1)
    .map((week) => [...week.matchAll(/<t[hd][^>]*>(?:<button[^>]*>)?/g)].map(([cell]) => nameOf(cell)).join('; '));
}

const nameOf = (cell: string) => /aria-label="([^"]*)"/.exec(cell)?.[1] ?? '';

test.each(['UTC', 'Australia/Sydney', 'Pacific/Auckland', 'Pacific/Kiritimati', 'America/Los_Angeles'])(
  'each day stands under its weekday, and today is the day at the place, on a clock in %s',
  (zone) => {
    expect(weeks(zone, '2026-07-01').slice(0, 2)).toEqual([
      'Monday; Tuesday; Wednesday; Thursday; Friday; Saturday; Sunday',
      '; ; Wednesday 1 July 2026, today; Thursday 2 July 2026; Friday 3 July 2026; Saturday 4 July 2026; Sunday 5 July 2026',
    ]);
  },
);

test.each([
  ['has no midnight on a day of it', 'Africa/Cairo', '2026-04-24'],
  ['goes back', 'Australia/Sydney', '2026-04-05'],
  ['goes forward', 'America/Los_Angeles', '2026-03-08'],
])('a month in which the visitor’s clock %s has every day once', (_, zone, today) => {
  const days = (of: string) => weeks(of, today).join('\n');
  expect(days(zone)).toBe(days('UTC'));
  expect(days('UTC')).toContain(', today');
});

test('it opens at the first day that can be chosen, where the rest of the month is closed', () => {
  const html = renderToString(
    <Calendar
      days={{ first: '2026-05-30', today: '2026-05-30', last: '2027-05-30' }}
      isOpen={(date) => ![0, 6].includes(new Date(date).getUTCDay())}
      locale="en-AU"
      onSelect={() => {}}
      selected={undefined}
    />,
  );
  expect(html).toContain('aria-label="June 2026"');
});
