import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { passClaimsSchema } from '../../contract/passes.ts';
import { checkConfig } from '../config/load.ts';
import { createCheckPass } from './check-pass.ts';
import { limitsSchema } from './config.ts';
import { readAccess } from './settings.ts';

const page = readFileSync(new URL('../../../docs/passes.md', import.meta.url), 'utf8');
const blockOf = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';

it('shows a partner a program whose passes the relay takes, with the channel that it shows', async () => {
  const secret = 'a-partners-secret-of-at-least-32-bytes!!';
  const program = spawnSync(process.execPath, ['--input-type=module', '--eval', blockOf('js')], {
    env: { PATH: process.env.PATH, ACME_PASS_SECRET: secret },
    encoding: 'utf8',
  });
  const checked = checkConfig(JSON.parse(blockOf('json')), 'docs/passes.md');
  if (!checked.ok) throw new Error(checked.mistakes.join('\n'));
  const env = { gateway: undefined, passSecrets: [], openAccess: false };
  const read = readAccess({ env, config: checked.config, source: { ACME_PASS_SECRET: secret } });
  if (!read.ok) throw new Error(read.mistakes.join('\n'));
  const token = program.stdout.trim().split('#pass=')[1] ?? '';
  expect(await createCheckPass(read.access, { now: Date.now })(token)).toMatchObject({
    ok: true,
    visitor: { subject: 'customer-4711', channel: 'acme', sites: ['3065756'], jobTypes: ['29400'] },
  });
});

it('describes every claim of a pass', () => {
  const rows = [...page.matchAll(/^\| (`[^|]*`) \| .* \| .* \|$/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  expect(rows).toEqual(expect.arrayContaining(Object.keys(passClaimsSchema.shape)));
});

it('tells every limit with its default', () => {
  const defaults = limitsSchema.parse({});
  const { client, partner, desk } = defaults.writesPerHour;
  expect(page).toContain(`${client}, ${partner}, ${desk} |`);
  for (const [name, value] of Object.entries(defaults)) {
    if (typeof value === 'number') expect(page).toMatch(new RegExp(`\\| \`${name}\` \\|.*\\| ${value} \\|`));
  }
});
