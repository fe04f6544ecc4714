import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as z from 'zod';

const versions = z.record(z.string(), z.string());
const packageSchema = z.object({
  dependencies: versions,
  devDependencies: versions,
  allowScripts: z.record(z.string(), z.boolean()),
});
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      link: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

const ours = packageSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')));
const lock = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const page = readFileSync('docs/decisions/2026-11-28-dependencies.md', 'utf8');

/** The packages that a section of the page has a row for. */
function rowsUnder(heading: string): string[] {
  const section = page.split(/^## /m).find((part) => part.startsWith(heading)) ?? '';
  return [...section.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].flatMap(([, name = '', reason = '']) =>
    reason.trim() === '' ? [] : [name],
  );
}

it('names each dependency with its reason, and none that is not one', () => {
  const relay = rowsUnder('In the relay');
  const bundled = rowsUnder('In the browser').filter((name) => !relay.includes(name));
  expect(relay.toSorted()).toEqual(Object.keys(ours.dependencies).toSorted());
  expect([...bundled, ...rowsUnder('To develop and test')].toSorted()).toEqual(
    Object.keys(ours.devDependencies).toSorted(),
  );
});

it('has one exact version of each dependency', () => {
  for (const [name, version] of Object.entries({ ...ours.dependencies, ...ours.devDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

it('installs nothing but packages whose bytes the lock file knows', () => {
  expect(installed.length).toBeGreaterThan(100);
  const unknown = installed.filter(([, { integrity = '', link }]) => link || !integrity.startsWith('sha512-'));
  expect(unknown.map(([path]) => path)).toEqual([]);
});

it('runs no package’s own script at install but those that are allowed', () => {
  const scripts = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path);
  const allowed = Object.entries(ours.allowScripts).filter(([, isAllowed]) => isAllowed);
  expect(scripts).toEqual(allowed.map(([name]) => `node_modules/${name}`));
});
