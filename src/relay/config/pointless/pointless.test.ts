import { expect, it } from 'vitest';
import { checkConfig } from '../load.ts';
import type { ConfigFile } from '../schema.ts';
import { findingLine } from './finding.ts';
import { pointless } from './pointless.ts';

const surroundings = { today: '2026-07-01', environment: { SET: 'x'.repeat(32) } };

function findingsIn(file: ConfigFile): string[] {
  const checked = checkConfig(file, 'callout.json');
  if (!checked.ok) throw new Error(checked.mistakes.join('\n'));
  return pointless(checked.config, surroundings).map(findingLine);
}

const office = [{ from: '07:00', to: '17:00' }];
const yesNo = { kind: 'yes-no' } as const;
const after = (is: string | string[]) => ({ label: 'Why', shownWhen: { field: 'a', is } });
const hs256 = { kid: 'k', alg: 'HS256' } as const;

it('says nothing of a config without anything pointless', () => {
  expect(
    findingsIn({
      window: { presets: [{ name: 'AM', from: '08:00', to: '12:00' }] },
      openingHours: { monday: office, closedDates: ['2026-07-06'] },
      customFields: { a: yesNo, b: after('Yes'), hidden: { roles: [] }, last: { order: 0 } },
      channels: { acme: { name: 'Acme', keys: [{ ...hs256, secret: 'env:SET' }] } },
      jobTypes: { 1: { roles: [] }, 2: { roles: ['desk'] } },
      places: {
        rules: [
          { contains: 'Broken Hill', timeZone: 'UTC' },
          { contains: 'Hill', timeZone: 'UTC' },
        ],
      },
    }),
  ).toEqual([]);
});

it.each<[string, ConfigFile, string]>([
  [
    'a notice longer than the horizon',
    { window: { leadMinutes: 4000, daysAhead: 1 } },
    'window.leadMinutes: is longer than "daysAhead", so nothing can be asked for',
  ],
  [
    'a preset outside the hours',
    { window: { presets: [{ name: 'Late', from: '16:00', to: '20:00' }] }, openingHours: { monday: office } },
    'window.presets[0]: Late fits the opening hours of no weekday',
  ],
  [
    'hours that bind nobody',
    { openingHours: { monday: office, boundRoles: [] } },
    'openingHours.boundRoles: nobody has to keep to the hours',
  ],
  [
    'a closed day that has passed',
    { openingHours: { monday: office, closedDates: ['2026-06-29'] } },
    'openingHours.closedDates[0]: 2026-06-29 has passed',
  ],
  [
    'a closed day on a closed weekday',
    { openingHours: { monday: office, closedDates: ['2026-12-25'] } },
    'openingHours.closedDates[0]: 2026-12-25 is a Friday, closed anyway',
  ],
  ['an empty job type', { jobTypes: { 29400: {} } }, 'jobTypes.29400: says nothing that would not hold without it'],
  [
    'a name for what nobody sees',
    { jobTypes: { 29400: { roles: [], name: 'Fit-out' } } },
    'jobTypes.29400: nobody sees it ("roles" is empty), so the rest has no effect',
  ],
  ['an empty field', { customFields: { a: {} } }, 'customFields.a: says nothing that would not hold without it'],
  [
    'the label that a field has anyway',
    { customFields: { asset_id: { label: 'Asset ID', required: true } } },
    'customFields.asset_id.label: is what the field would be called without it',
  ],
  [
    'a field that is required of nobody',
    { customFields: { a: { roles: [], required: true } } },
    'customFields.a: nobody sees it ("roles" is empty), so the rest has no effect',
  ],
  [
    'a condition on a bare field',
    { customFields: { b: after('x') } },
    'customFields.b.shownWhen.field: a has no entry of its own, so people would have to type the very value',
  ],
  [
    'a condition that cannot hold',
    { customFields: { a: yesNo, b: after(['Yes', 'Maybe']) } },
    'customFields.b.shownWhen.is: "Maybe" is not a value that a can have',
  ],
  [
    'a condition on a fixed field',
    { customFields: { a: { ...yesNo, readOnly: true, default: 'No' }, b: after('Yes') } },
    'customFields.b.shownWhen.is: a is always "No", so this is never shown',
  ],
  [
    'a condition on what some do not see',
    { customFields: { a: { ...yesNo, roles: ['desk'] }, b: after('Yes') } },
    'customFields.b.shownWhen.field: a is not shown to a client and a partner, so neither is this',
  ],
  [
    'a label for a role that does not see it',
    { optionalFields: { project: { label: { client: 'Works' } } } },
    'optionalFields.project.label.client: the role client does not see this field',
  ],
  [
    'help for nobody',
    { optionalFields: { notes: { roles: [], help: 'Hi' } } },
    'optionalFields.notes.help: nobody sees this field',
  ],
  [
    'a rule that never gets its turn',
    {
      places: {
        rules: [
          { contains: 'hill', timeZone: 'UTC' },
          { contains: 'Broken Hill', timeZone: 'UTC' },
        ],
      },
    },
    'places.rules[1]: rules[0] fits whatever this fits, and comes first',
  ],
  [
    'a channel without keys',
    { channels: { acme: { name: 'Acme' } } },
    'channels.acme.keys: without a key nobody can sign a pass for it',
  ],
  [
    'a channel without sites',
    { channels: { acme: { name: 'Acme', active: false, sites: [] } } },
    'channels.acme.sites: its passes can name no site, so nothing can be booked',
  ],
  [
    'a channel without roles',
    { channels: { acme: { name: 'Acme', active: false, roles: [] } } },
    'channels.acme.roles: its passes can have no role, so none is good',
  ],
  [
    'a channel without job types',
    { channels: { acme: { name: 'Acme', active: false, jobTypes: [] } } },
    'channels.acme.jobTypes: its passes can name no job type, so nothing can be booked',
  ],
  [
    'a theme that no page can show',
    { channels: { acme: { name: 'Acme', active: false, theme: { radius: 0 } } } },
    'channels.acme.theme: without origins no page can hold its form',
  ],
  [
    'a theme of one’s own that no page can show',
    { embed: { theme: { radius: 0 } } },
    'embed.theme: without origins no page can hold the form',
  ],
  [
    'a secret that is not there',
    { channels: { acme: { name: 'Acme', keys: [{ ...hs256, secret: 'env:ACME' }] } } },
    'channels.acme.keys[0].secret: ACME is not set in this environment',
  ],
])('tells %s', (_, file, line) => {
  expect(findingsIn(file)).toEqual([line]);
});
