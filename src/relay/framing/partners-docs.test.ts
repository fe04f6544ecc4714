import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { toHostSchema } from '../../contract/frame-messages.ts';
import { THEME_LIMITS, THEME_TOKENS } from '../../contract/theme.ts';
import { createCheckPass } from '../access/check-pass.ts';
import { channelsSchema } from '../access/config.ts';
import { readAccess } from '../access/settings.ts';

const page = readFileSync(new URL('../../../docs/partners.md', import.meta.url), 'utf8');

/** The cells of the tables' rows that begin with such a name in backticks. */
function rows(name: RegExp): string[][] {
  return [...page.matchAll(/^\| (.*) \|$/gm)]
    .map(([, row = '']) => row.split(' | ').map((cell) => cell.trim()))
    .filter(([first = '']) => name.test(first));
}

it('tells every event with all that it tells, as the contract has them', () => {
  const told = rows(/^`callout-/).map(([event = '', , detail = '']) => [
    event.replaceAll('`', ''),
    [...(detail.split(':')[0] ?? '').matchAll(/`(\w+)`/g)].map(([, field]) => field),
  ]);
  const events = toHostSchema.def.options.map(({ shape: { callout: _, type, ...fields } }) => [
    `callout-${type.def.values[0]}`,
    Object.keys(fields),
  ]);
  expect(told).toEqual(events);
});

it('tells every token of a theme, with its attribute and its limits', () => {
  const section = /## Theme\n([\s\S]*?)\n## /.exec(page)?.[1] ?? '';
  const told = [...section.matchAll(/^\| `(\w+)` \| `([\w-]+)` \| (.*) \|$/gm)];
  expect(told.map(([, token, attribute]) => [token, attribute])).toEqual(
    THEME_TOKENS.map((token) => [token, token.replace('_', '-')]),
  );
  for (const [token, { min, max }] of Object.entries(THEME_LIMITS)) {
    expect(told.find(([, name]) => name === token)?.[3]).toContain(`${min} to ${max} pixels`);
  }
});

it('shows a partner a program whose passes the relay takes', async () => {
  const secret = 'a-partners-secret-of-at-least-32-bytes!!';
  const program = /```js\n(import[\s\S]*?)```/.exec(page)?.[1] ?? '';
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    env: { PATH: process.env.PATH, ACME_PASS_SECRET: secret },
    encoding: 'utf8',
  });
  const channels = channelsSchema.parse({ acme: { name: 'Acme', keys: [{ kid: 'acme-2026', alg: 'HS256', secret }] } });
  const env = { gateway: undefined, passSecrets: [], openAccess: false };
  const read = readAccess({ env, config: { channels, passes: { audience: 'callout', revoked: [] } }, source: {} });
  if (!read.ok) throw new Error(read.mistakes.join('\n'));
  expect(await createCheckPass(read.access, { now: Date.now })(stdout.trim())).toMatchObject({
    ok: true,
    visitor: { subject: 'customer-4711', channel: 'acme', role: 'client', sites: ['3065756'] },
  });
});
