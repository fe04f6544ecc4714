import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSettings } from '../settings.ts';
import { testFolder } from '../testing/relay-process.ts';
import { changesBetween } from './changes.ts';

function settingsWith(secret: string, folder: string) {
  const CALLOUT_CONFIG = join(folder, 'callout.json');
  const key = { kid: 'acme-1', alg: 'HS256', secret: 'env:ACME_SECRET' };
  writeFileSync(CALLOUT_CONFIG, JSON.stringify({ channels: { acme: { name: 'Acme', keys: [key] } } }));
  const ACME_SECRET_FILE = join(folder, 'secret');
  writeFileSync(ACME_SECRET_FILE, secret);
  const read = readSettings({ CALLOUT_CONFIG, ACME_SECRET_FILE });
  if (!read.ok) throw new Error(read.mistakes.join('\n'));
  return read.settings;
}

it('names the keys of a partner whose secret is another, though the config says the same of it', () => {
  const folder = testFolder();
  const before = settingsWith('a'.repeat(32), folder);
  expect(changesBetween(before, settingsWith('b'.repeat(32), folder)).applied).toEqual(['channels.acme.keys']);
  expect(changesBetween(before, settingsWith('a'.repeat(32), folder)).applied).toEqual([]);
});
