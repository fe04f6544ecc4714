import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkConfig } from './config/load.ts';
import { configSchema } from './config/schema.ts';
import { SETTING_NAMES } from './env.ts';

const page = readFileSync(new URL('../../docs/configuration.md', import.meta.url), 'utf8');

/** Names in the first column of the page's tables. */
const named = new Set(
  [...page.matchAll(/^\| (`[^|]*`) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  ),
);

it('describes every setting of the environment, and none that there is not', () => {
  expect([...named].filter((name) => /^[A-Z_]+$/.test(name ?? '')).sort()).toEqual([...SETTING_NAMES].sort());
});

it('describes every part of the config', () => {
  const parts = [...named].map((name) => name?.split('.')[0]).filter((name) => !/^[A-Z_]+$/.test(name ?? ''));
  expect([...new Set(parts)].sort()).toEqual(Object.keys(configSchema.shape).sort());
});

it('shows a config that the relay takes', () => {
  const example = /```json\n(\{[\s\S]*?\n\})\n```/.exec(page)?.[1] ?? '';
  expect(checkConfig(JSON.parse(example), 'example')).toMatchObject({ ok: true });
});
