import { expect, it } from 'vitest';
import { misspeltSettings } from './misspelt-settings.ts';

it.each([
  ['a letter that is missing', 'CALLOUT_ACESS', 'CALLOUT_ACCESS'],
  ['a letter that is missing from a short name', 'GATEWAY_KY', 'GATEWAY_KEY'],
  ['letters that changed places', 'PASS_SECERT', 'PASS_SECRET'],
  ['a misspelt first half', 'CALOUT_CONFIG', 'CALLOUT_CONFIG'],
  ['a plural', 'OIDC_CLIENT_IDS', 'OIDC_CLIENT_ID'],
  ['small letters', 'gateway_url', 'GATEWAY_URL'],
  ['a misspelt file of a secret', 'GATEWAY_KEY_FIEL', 'GATEWAY_KEY_FILE'],
  ['a file of what cannot stand in one', 'CALLOUT_CONFIG_FILE', 'CALLOUT_CONFIG'],
])('tells of %s, with the name that was meant and not the value', (_case, name, meant) => {
  expect(misspeltSettings({ [name]: 'fi_pk_private' }, [])).toEqual([
    `${name} is not a setting, ${meant} is: correct the name, or take it away`,
  ]);
});

it.each([
  'GATEWAY_KEY',
  'PASS_SECRET_NEXT_FILE',
  'GATEWAY_SERVICE_HOST',
  'GATEWAY_PORT',
  'CALLOUT_PORT_8080_TCP',
  'CALLOUT_CRASH_AT',
  'GATEWAY_KEY_2',
  'DATABASE_URI',
  'POST',
  'HOSTS',
  'LOG_LEVELS',
])('leaves %s alone, which the relay knows or another program may have set', (name) => {
  expect(misspeltSettings({ [name]: 'x' }, [])).toEqual([]);
});

it('takes an empty value for an unset one', () => {
  expect(misspeltSettings({ GATEWAY_KY: '' }, [])).toEqual([]);
});

it('leaves alone what the config names as a channel’s secret, and the file of it', () => {
  const source = { PASS_SECRET_NEXUS: 'x', WEBHOOK_SECRE_FILE: 'x' };
  expect(misspeltSettings(source, ['PASS_SECRET_NEXUS', 'WEBHOOK_SECRE'])).toEqual([]);
});
