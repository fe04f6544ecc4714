import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../contract/any-text-for-tests.ts';
import { EMPTY_VISIT } from '../../visit-form.ts';
import { findInMessage } from './find-in-message.ts';
import { findPhones } from './find-phones.ts';
import { findEmails, findPurchaseOrders } from './find-plain.ts';
import { findSite } from './find-site.ts';
import { findDates, findTimes } from './find-when.ts';
import { inNotes, placed, takenBack, targetOf } from './targets.ts';

const TODAY = { today: '2026-06-29', locale: 'en-AU' };
const values = (findings: readonly { value: string }[]) => findings.map(({ value }) => value);
const sites = [
  { id: '3065756', name: 'Acme Depot — Unit 3/24 Brand Dr, Eagle Farm QLD 4009' },
  { id: '3065757', name: 'Acme Head Office — Level 9/345 Queen St, Brisbane City QLD 4000' },
];

describe('a caller’s message', () => {
  it.each([
    ['call 07 3555 0142 please', ['+61 7 3555 0142']],
    ['my mobile is 0412 345 678, office (07) 3555 0142', ['+61 412 345 678', '+61 7 3555 0142']],
    ['from NZ: +64 9 373 7599', ['+64 9 373 7599']],
    ['24 Brand Dr, QLD 4009', []],
  ])('has the phone numbers of “%s”', (text, expected) => {
    expect(values(findPhones(text, 'AU'))).toEqual(expected);
  });

  it.each([
    ['PO 12345', ['12345']],
    ['our P.O. #A-99.', ['A-99']],
    ['purchase order: WO/77_b, and PO no. 4500012', ['WO/77_b', '4500012']],
    ['Purchase Order Number is 881', ['881']],
    ['post to PO Box 1234', []],
    ['the depot 24 is open, po to follow', []],
  ])('has the PO numbers of “%s”', (text, expected) => {
    expect(values(findPurchaseOrders(text))).toEqual(expected);
  });

  it.each([
    ['on 1 July please', ['2026-07-01']],
    ['Wed 1st of July 2026', ['2026-07-01']],
    ['Friday or next Tuesday', ['2026-07-03', '2026-07-07']],
    ['July 15, 2026 or 16/07/2026', ['2026-07-15', '2026-07-16']],
    ['tomorrow', ['2026-06-30']],
    ['invoiced on 1/6/2026 and 2026-06-02', []],
    ['at 3/24 Brand Dr', []],
    ['31 June', []],
  ])('has the dates of “%s”, and none that has passed', (text, expected) => {
    expect(values(findDates(text, TODAY))).toEqual(expected);
  });

  it.each([
    ['between 9-11am', ['09:00', '11:00']],
    ['11 to 1pm', ['11:00', '13:00']],
    ['at 2.30 pm or 14:45', ['14:30', '14:45']],
    ['around noon', ['12:00']],
    ['unit 9, level 11', []],
  ])('has the times of “%s”', (text, expected) => {
    expect(values(findTimes(text))).toEqual(expected);
  });

  it.each([
    ['the tap at 24 Brand Drive... I mean 24 brand dr leaks', '3065756'],
    ['Acme Head Office, level 9', '3065757'],
    ['site 3065757', '3065757'],
    ['somewhere in Brisbane', undefined],
    ['Acme Depot or Acme Head Office? site 3065757', '3065757'],
  ])('is about the site of “%s”', (text, id) => {
    expect(findSite(text, sites)[0]?.value).toBe(id);
  });

  it('has no site where two fit as well', () => {
    const twins = [
      { id: '1', name: 'Acme Yard' },
      { id: '2', name: 'Acme Yard' },
    ];
    expect(findSite('at the Acme Yard', twins)).toEqual([]);
  });

  it('has each thing once, in the order of the form', () => {
    const text = 'Hi, Acme Depot again, 1 July 9-11am. PO 77. jo@acme.example.com, JO@acme.example.com. PO 77';
    expect(findInMessage(text, { ...TODAY, sites }).map(({ kind }) => kind)).toEqual([
      'site',
      'date',
      'time',
      'time',
      'email',
      'po',
    ]);
  });

  it('is read with the hyphens and spaces that mail and chat programs put in', () => {
    const text =
      'jo@acme\u2011fire.example.com\u2013urgent, PO WO\u201177, 2026\u201107\u201101 or 3\u20137\u20132026, 9\u201311\u202fam';
    expect(values(findInMessage(text, { ...TODAY, sites }))).toEqual([
      '2026-07-01',
      '2026-07-03',
      '09:00',
      '11:00',
      'jo@acme-fire.example.com',
      'WO-77',
    ]);
    expect(values(findPhones('ring +61\u202f7\u202f3555\u202f0142', 'AU'))).toEqual(['+61 7 3555 0142']);
  });

  it('never fails, whatever it says', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 300 }), (text) => {
        findInMessage(text, { ...TODAY, sites });
        findPhones(text, 'AU');
      }),
    );
  });

  const prose = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,4}$/);

  it('gives up any address and number that stands in it', () => {
    const local = fc.stringMatching(/^[a-z0-9]{1,10}$/);
    fc.assert(
      fc.property(prose, local, fc.integer({ min: 10, max: 99_999_999 }), prose, (before, name, number, after) => {
        const text = `${before} <${name}@mail.example.com>, PO ${number}, ${after}`;
        expect(values(findEmails(text))).toEqual([`${name}@mail.example.com`]);
        expect(values(findPurchaseOrders(text))).toContain(String(number));
      }),
    );
  });

  it('offers no date that has passed, whatever its numbers', () => {
    const number = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(number, number, fc.integer({ min: 2020, max: 2030 }), (day, month, year) => {
        const found = findDates(`on ${day}/${month}/${year} or ${year}-${month}-${day}`, TODAY);
        for (const { value } of found) expect(value >= TODAY.today).toBe(true);
      }),
    );
  });
});

describe('a thing that was found', () => {
  const deps = {
    fields: { notes: {}, purchase_order_number: {} },
    customFields: [],
    values: EMPTY_VISIT,
    fixed: new Set<string>(),
    locale: 'en-AU',
  };

  it('goes to the notes where no field is for it', () => {
    expect(targetOf({ kind: 'phone', value: '+61 7 3555 0142' }, deps)).toMatchObject({
      field: 'notes',
      text: 'Phone: +61 7 3555 0142',
      appends: true,
    });
  });

  it('goes to From first, then to To', () => {
    expect(targetOf({ kind: 'time', value: '09:00' }, deps)?.field).toBe('from');
    const later = { ...deps, values: { ...EMPTY_VISIT, from: '9' } };
    expect(targetOf({ kind: 'time', value: '11:00' }, later)?.field).toBe('to');
  });

  it('goes nowhere where the field is fixed, hidden or full', () => {
    expect(targetOf({ kind: 'date', value: '2026-07-01' }, { ...deps, fixed: new Set(['date']) })).toBeUndefined();
    expect(targetOf({ kind: 'po', value: '1' }, { ...deps, fields: {} })).toBeUndefined();
    expect(inNotes('x'.repeat(100_000), deps)).toBeUndefined();
  });

  it('leaves what stands in the notes, and is taken back from among what came after', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), fc.boolean(), (before, text, appends) => {
        expect(takenBack(placed(before, { text, appends }), before, { text, appends })).toBe(before);
      }),
    );
    const target = { text: 'Phone: 1', appends: true };
    expect(takenBack('Ring first\nPhone: 1\nand more', 'Ring first', target)).toBe('Ring first\nand more');
    expect(takenBack('something else', 'Ring first', target)).toBeUndefined();
  });
});
