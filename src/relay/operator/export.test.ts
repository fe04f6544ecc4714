import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BookingState } from '../../contract/bookings.ts';
import { anEntry, aRequest } from '../testing/entries.ts';
import { storeKinds } from '../testing/stores.ts';
import { readCommand } from './command.ts';
import { csvLine } from './csv.ts';
import { COLUMNS, exportBookings } from './export.ts';

const JULY = Date.UTC(2026, 6, 1);
const DAY = 86_400_000;
const everything = { from: undefined, before: undefined, states: [] as BookingState[] };

/** A reader of CSV as RFC 4180 has it, every value quoted. */
function parseCsv(text: string): string[][] {
  return text
    .split('"\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      line
        .slice(1)
        .split('","')
        .map((value) => value.replaceAll('""', '"')),
    );
}

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}

describe.each(storeKinds())('an export from $name', (kind) => {
  async function aJournal() {
    const { journal } = await kind.open();
    const request = aRequest({
      notes: '=HYPERLINK("http://evil.example")\nsecond line',
      custom_fields: { scope: 'a "b"' },
    });
    const first = anEntry(JULY, { request, owner: { channel: 'acme', subject: 'jo' }, takenBy: 'Priya' });
    const second = anEntry(JULY + DAY);
    const third = anEntry(JULY + 2 * DAY, {
      life: { state: 'refused', attempt: undefined, refusal: 'dropped', doubts: 0, doubtSince: undefined },
    });
    for (const entry of [first, second, third]) await journal.add(entry);
    return { journal, first, second, third };
  }

  it('has every booking with its columns in CSV, nothing of which a spreadsheet carries out', async () => {
    const { journal, first } = await aJournal();
    const rows = parseCsv(await textOf(exportBookings({ format: 'csv', ...everything }, journal)));
    expect(rows[0]).toEqual([...COLUMNS]);
    expect(rows).toHaveLength(4);
    const row = Object.fromEntries(COLUMNS.map((column, index) => [column, rows[1]?.[index]]));
    expect(row).toMatchObject({
      key: first.key,
      received_at: '2026-07-01T00:00:00.000Z',
      state: 'received',
      channel: 'acme',
      taken_by: 'Priya',
      site_name: 'Acme Depot',
      notes: '\'=HYPERLINK("http://evil.example")\nsecond line',
      custom_fields: '{"scope":"a \\"b\\""}',
      project: '',
    });
  });

  it('has the values as they are in JSON', async () => {
    const { journal, first } = await aJournal();
    const rows: unknown = JSON.parse(await textOf(exportBookings({ format: 'json', ...everything }, journal)));
    expect(rows).toHaveLength(3);
    expect(rows).toMatchObject([
      { key: first.key, notes: first.request.notes, custom_fields: { scope: 'a "b"' } },
      {},
      {},
    ]);
  });

  it('is of the days and states that are asked for', async () => {
    const { journal, second, third } = await aJournal();
    const keysOf = async (args: string[]) => {
      const read = readCommand(['export', '--format', 'json', ...args]);
      if (!read.ok || read.command.kind !== 'export') throw new Error('not an export');
      const rows = JSON.parse(await textOf(exportBookings(read.command.order, journal))) as { key: string }[];
      return rows.map(({ key }) => key);
    };
    expect(await keysOf(['--from', '2026-07-02', '--to', '2026-07-02'])).toEqual([second.key]);
    expect(await keysOf(['--from', '2026-07-02'])).toEqual([second.key, third.key]);
    expect(await keysOf(['--state', 'refused', '--state', 'booked'])).toEqual([third.key]);
    expect(await keysOf(['--from', '2027-01-01'])).toEqual([]);
  });

  it('goes through more bookings than are read at once', async () => {
    const { journal } = await kind.open();
    for (let count = 0; count < 501; count += 1) await journal.add(anEntry(JULY + count));
    const rows = parseCsv(await textOf(exportBookings({ format: 'csv', ...everything }, journal)));
    expect(new Set(rows.slice(1).map(([key]) => key)).size).toBe(501);
  });

  it('has nothing of a person in it once that is erased', async () => {
    const { journal, erasure } = await kind.open();
    const life = {
      state: 'refused',
      attempt: undefined,
      refusal: 'dropped',
      doubts: 0,
      doubtSince: undefined,
    } as const;
    await journal.add(anEntry(JULY, { life, request: aRequest({ title: 'Mrs Penhaligon' }), takenBy: 'Priya' }));
    await erasure.bookings('refused', { endedBefore: JULY + 400 * DAY, after: 0, limit: 10 }, JULY + 500 * DAY);
    const rows: unknown = JSON.parse(await textOf(exportBookings({ format: 'json', ...everything }, journal)));
    expect(rows).toMatchObject([{ state: 'refused', title: null, site: null, subject: null, channel: 'own' }]);
    expect(rows).toMatchObject([{ erased_at: new Date(JULY + 500 * DAY).toISOString() }]);
  });
});

describe('a line of CSV', () => {
  it.each(['=1+1', '+61 7', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '\n@x'])(
    'makes a text of what a spreadsheet would carry out: %j',
    (value) => {
      expect(parseCsv(csvLine([value]))).toEqual([[`'${value}`]]);
    },
  );

  it('holds any values so that they are read again as they were, or with an apostrophe in front', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (values) => {
        // The simple reader of this test knows no value that holds its separators.
        fc.pre(values.every((value) => !value.includes('"')));
        const [read = []] = parseCsv(csvLine(values));
        expect(read.map((value) => value.replace(/^'/, ''))).toEqual(values.map((value) => value.replace(/^'/, '')));
        expect(read.some((value) => /^\s*[=+\-@]/.test(value))).toBe(false);
      }),
    );
  });
});

it.each([
  [['export', '--format', 'xml'], '--format is csv or json.'],
  [['export', '--from', '2026-02-30'], '--from and --to take a day such as 2026-07-01.'],
  [['export', '--to', 'yesterday'], '--from and --to take a day such as 2026-07-01.'],
  [['export', '--from', '2026-07-02', '--to', '2026-07-01'], '--from is a day after --to.'],
  [['export', '--state', 'lost'], 'A booking has no such state.'],
  [['export', 'all'], 'export takes --format, --from, --to and --state alone.'],
])('says what is wrong with the arguments %j', (args, mistake) => {
  expect(readCommand(args)).toEqual({ ok: false, mistake });
});
