import { expect, it } from 'vitest';
import { checkConfig } from './load.ts';

function mistakesIn(config: unknown): string[] {
  const result = checkConfig(config, 'callout.json');
  return result.ok ? [] : result.mistakes;
}

const field = (overlay: object) => ({ customFields: { lift_height: overlay } });
const hours = (openingHours: object) => ({ openingHours });
const nine = { from: '09:00', to: '17:00' };

it.each([
  [
    'nothing like any key',
    { zebra: 1 },
    /^the whole file: unknown key "zebra", expected only \$schema, business, form, /,
  ],
  ['two unknown keys', { form: { a: 1, b: 2 } }, 'form: unknown keys "a", "b", expected only title, intro'],
  ['a key in another case', { trustproxy: true }, 'the whole file: unknown key "trustproxy", expected "trustProxy"'],
  ['a title that is a number', { form: { title: 3 } }, 'form.title: expected text of 1 to 100 characters'],
  [
    'a title for no such role',
    { form: { title: { klient: 'Hi' } } },
    'form.title: unknown key "klient", expected "client"',
  ],
  [
    'an empty text for one role',
    { form: { intro: { client: '' } } },
    'form.intro.client: expected text of 1 to 1000 characters',
  ],
  [
    'a logo over http',
    { business: { logo: 'http://a.example/l.png' } },
    'business.logo: expected an https address, or a path such as /logo.svg, found http://a.example/l.png',
  ],
  [
    'a logo of another origin without its scheme',
    { business: { logo: '//a.example/l.png' } },
    'business.logo: expected an https address, or a path such as /logo.svg, found //a.example/l.png',
  ],
  [
    'a colour by name',
    { business: { accent: 'green' } },
    'business.accent: expected a colour such as #0a5f38, found green',
  ],
  [
    'a theme of another spelling',
    { channels: { acme: { name: 'Acme', theme: { fontSize: 16 } } } },
    'channels.acme.theme: unknown key "fontSize", expected "font_size"',
  ],
  [
    'a theme with a colour by name',
    { embed: { theme: { accent: 'teal' } } },
    'embed.theme.accent: expected a colour such as #0a5f38, found teal',
  ],
  [
    'text that is too small to read',
    { embed: { theme: { font_size: 9 } } },
    'embed.theme.font_size: expected a number of pixels, 14 to 20, found 9',
  ],
  [
    'a font that would be fetched',
    { embed: { theme: { font_family: 'url(//a.example)' } } },
    'embed.theme.font_family: expected names of fonts, such as Georgia, serif, found url(//a.example)',
  ],
  [
    'a scheme that there is not',
    { embed: { theme: { scheme: 'dim' } } },
    'embed.theme.scheme: expected one of light, dark, auto, found dim',
  ],
  [
    'every origin there is',
    { embed: { origins: ['*'] } },
    'embed.origins[0]: expected an origin such as https://partner.example, found *',
  ],
  [
    'the page that holds the form instead of its origin',
    { channels: { acme: { name: 'Acme', origins: ['https://acme.example/book'] } } },
    'channels.acme.origins[0]: expected an origin such as https://partner.example, found https://acme.example/book',
  ],
  [
    'a country by name',
    { business: { country: 'Australia' } },
    'business.country: expected a country such as AU or NZ, found Australia',
  ],
  [
    'a language by name',
    { business: { language: 'English' } },
    'business.language: expected a language such as en-AU or mi, found English',
  ],
  [
    'an address that is no email',
    { business: { email: 'office' } },
    'business.email: expected an email address such as office@example.com, found office',
  ],
  [
    'too many presets',
    { window: { presets: Array(13).fill({ name: 'AM', ...nine }) } },
    'window.presets: expected at most 12 entries',
  ],
  [
    'a preset without a name',
    { window: { presets: [nine] } },
    'window.presets[0].name: expected text of 1 to 60 characters',
  ],
  [
    'a time that no clock shows',
    hours({ monday: [{ from: '25:00', to: '26:00' }] }),
    'openingHours.monday[0].from: expected a time such as 09:30, found 25:00',
    'openingHours.monday[0].to: expected a time such as 17:00, or 24:00, found 26:00',
  ],
  [
    'hours that end before they begin',
    hours({ monday: [{ from: '17:00', to: '09:00' }] }),
    'openingHours.monday[0].to: expected a time after "from"',
  ],
  [
    'hours that overlap',
    hours({ monday: [nine, { from: '16:00', to: '18:00' }] }),
    'openingHours.monday[1].from: expected a time from 17:00 on, when the hours before it end',
  ],
  ['hours that are no list', hours({ monday: nine }), 'openingHours.monday: expected a list, found an object'],
  ['a misspelt weekday', hours({ mondy: [nine] }), 'openingHours: unknown key "mondy", expected "monday"'],
  [
    'hours on no day',
    hours({ monday: [] }),
    'openingHours: expected at least one weekday with hours, such as "monday": [{ "from": "07:00", "to": "17:00" }]',
  ],
  [
    'a closed day that the calendar does not have',
    hours({ monday: [nine], closedDates: ['2026-02-30'] }),
    'openingHours.closedDates[0]: expected a date such as 2026-12-25, found 2026-02-30',
  ],
  [
    'a role that there is not',
    hours({ monday: [nine], boundRoles: ['boss'] }),
    'openingHours.boundRoles[0]: expected desk, client or partner, found boss',
  ],
  [
    'a role outside a list',
    { jobTypes: { 29400: { roles: 'desk' } } },
    'jobTypes.29400.roles: expected a list of roles, such as ["desk", "client"], found desk',
  ],
  [
    'an optional field that there is not',
    { optionalFields: { title: {} } },
    'optionalFields: unknown key "title", expected only project, notes, purchase_order_number, external_id',
  ],
  [
    'an unknown kind',
    field({ kind: 'dropdown' }),
    'customFields.lift_height.kind: expected one of text, multiline, number, date, time, choice, yes-no, phone, email, url, found dropdown',
  ],
  [
    'options of what is no choice',
    field({ kind: 'text', options: ['a'] }),
    'customFields.lift_height.options: expected only with "kind": "choice", found it with text',
  ],
  [
    'a unit of a field that was given no kind',
    field({ unit: 'm' }),
    'customFields.lift_height.unit: expected only with "kind": "number", found it with multiline',
  ],
  [
    'a choice without options',
    field({ kind: 'choice' }),
    'customFields.lift_height.options: expected a list of options for a choice',
  ],
  [
    'a choice of nothing',
    field({ kind: 'choice', options: [] }),
    'customFields.lift_height.options: expected at least one option',
  ],
  [
    'an option twice',
    field({ kind: 'choice', options: ['a', { value: 'a', label: 'A' }] }),
    'customFields.lift_height.options[1]: expected each option once, found a again',
  ],
  [
    'an option that is a number',
    field({ kind: 'choice', options: [1] }),
    'customFields.lift_height.options[0]: expected an option: a text, or { "value": "…", "label": "…" }, found 1',
  ],
  [
    'an option without a label',
    field({ kind: 'choice', options: [{ value: 'a' }] }),
    'customFields.lift_height.options[0].label: expected text of 1 to 100 characters',
  ],
  [
    'a least that is more than the most',
    field({ kind: 'number', min: 5, max: 1 }),
    'customFields.lift_height.max: expected a number from "min" (5) on, found 1',
  ],
  [
    'a limit in words',
    field({ kind: 'number', min: 'five' }),
    'customFields.lift_height.min: expected a number, found five',
  ],
  [
    'the same word for yes and no',
    field({ kind: 'yes-no', yesNo: { yes: 'Y', no: 'Y' } }),
    'customFields.lift_height.yesNo.no: expected another word than for yes, found Y',
  ],
  [
    'a default below the least',
    field({ kind: 'number', min: 5, unit: 'm', default: '3' }),
    'customFields.lift_height.default: expected a value that the field takes, found 3 (Enter a number: at least 5 m.)',
  ],
  [
    'a default that is no option',
    field({ kind: 'choice', options: ['a'], default: 'b' }),
    'customFields.lift_height.default: expected a value that the field takes, found b (Choose one of the options.)',
  ],
  [
    'a read-only field of nothing',
    field({ readOnly: true }),
    'customFields.lift_height.default: expected a default, for nobody can fill in a read-only field',
  ],
  ['half an order', field({ order: 1.5 }), 'customFields.lift_height.order: expected a whole number, found 1.5'],
  [
    'a condition on itself',
    field({ shownWhen: { field: 'lift_height', is: 'a' } }),
    'customFields.lift_height.shownWhen.field: expected another field than lift_height itself',
  ],
  [
    'a condition of no value',
    field({ shownWhen: { field: 'b', is: [] } }),
    'customFields.lift_height.shownWhen.is: expected at least 1 entry',
  ],
])('tells its place and what was expected there: %s', (_, config, ...lines) => {
  const [first] = lines;
  const told = mistakesIn(config);
  if (first instanceof RegExp)
    expect(told).toEqual([expect.stringMatching(new RegExp(`^callout.json: ${first.source.slice(1)}`))]);
  else expect(told).toEqual(lines.map((line) => `callout.json: ${line}`));
});

it('tells each field of a circle of conditions which way round it goes', () => {
  const after = (other: string) => ({ shownWhen: { field: other, is: 'yes' } });
  expect(mistakesIn({ customFields: { a: after('b'), b: after('c'), c: after('a'), d: after('a') } })).toEqual([
    'callout.json: customFields.a.shownWhen.field: expected a field that does not wait for this one: a waits for b waits for c waits for a',
    'callout.json: customFields.b.shownWhen.field: expected a field that does not wait for this one: b waits for c waits for a waits for b',
    'callout.json: customFields.c.shownWhen.field: expected a field that does not wait for this one: c waits for a waits for b waits for c',
  ]);
});

it('writes a name that is no word in brackets', () => {
  expect(mistakesIn({ customFields: { 'gate code': { kind: 'pin' } } })).toEqual([
    expect.stringContaining('callout.json: customFields["gate code"].kind: expected one of'),
  ]);
});
