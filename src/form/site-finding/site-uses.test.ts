import { expect, it } from 'vitest';
import { byUse, type SiteUses, withUse } from './site-uses.ts';

const DAY_MS = 24 * 3600_000;
const sites = ['1', '2', '3', '4'].map((id) => ({ id }));
const order = (uses: SiteUses, now: number) =>
  byUse(sites, uses, now)
    .map(({ id }) => id)
    .join('');

it('offers the site chosen last first', () => {
  const uses = withUse(withUse({}, '3', 0), '2', DAY_MS);
  expect(order(uses, DAY_MS)).toBe('2314');
});

it('offers a site chosen often before one chosen once since', () => {
  const often = ['4', '4', '4'].reduce((uses, id) => withUse(uses, id, 0), {});
  expect(order(withUse(often, '2', DAY_MS), DAY_MS)).toBe('4213');
});

it('lets what was often chosen fade over weeks', () => {
  const often = ['4', '4', '4'].reduce((uses, id) => withUse(uses, id, 0), {});
  expect(order(withUse(often, '2', 60 * DAY_MS), 60 * DAY_MS)).toBe('2413');
});

it('remembers fifty sites', () => {
  let uses: SiteUses = {};
  for (let id = 0; id < 80; id++) uses = withUse(uses, String(id), id);
  expect(Object.keys(uses)).toHaveLength(50);
  expect(uses).toHaveProperty('79');
});
