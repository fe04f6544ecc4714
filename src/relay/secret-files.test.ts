import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readEnv } from './env.ts';
import { testFolder } from './testing/relay-process.ts';

const SECRET = 'whsec_0123456789abcdef';

function fileOf(text: string): string {
  const path = join(testFolder(), 'secret');
  writeFileSync(path, text);
  return path;
}

it('reads a secret from its file, without the line break at its end', () => {
  const read = readEnv({ WEBHOOK_SECRET_FILE: fileOf(`${SECRET}\n`) });
  expect(read).toMatchObject({ ok: true, env: { webhookSecrets: [SECRET], secrets: [SECRET] } });
});

it('reads the database’s address, which may hold a password, from a file as well', () => {
  const read = readEnv({ DATABASE_URL_FILE: fileOf('postgres://callout:hush@db/callout') });
  expect(read).toMatchObject({ ok: true, env: { secrets: expect.arrayContaining(['hush']) } });
});

it('says of a file that cannot be read, or is empty, which setting it is for', () => {
  const empty = fileOf('\n');
  expect(readEnv({ PASS_SECRET_FILE: '/nowhere', GATEWAY_KEY_FILE: empty })).toEqual({
    ok: false,
    mistakes: [
      `GATEWAY_KEY_FILE: ${empty} is empty`,
      'PASS_SECRET_FILE: /nowhere cannot be read: there is no such file or folder (ENOENT)',
    ],
  });
});

it('does not choose between a setting and its file', () => {
  const read = readEnv({ WEBHOOK_SECRET: SECRET, WEBHOOK_SECRET_FILE: fileOf('another_secret_of_some_length') });
  expect(read).toEqual({
    ok: false,
    mistakes: ['WEBHOOK_SECRET and WEBHOOK_SECRET_FILE are both set: keep one of them'],
  });
});

it('tells a mistake in a file without the secret', () => {
  const read = readEnv({ WEBHOOK_SECRET_FILE: fileOf('too-short') });
  expect(read).toEqual({ ok: false, mistakes: ['WEBHOOK_SECRET must be at least 16 bytes long'] });
});
