import { expect, it } from 'vitest';
import { routeOf } from './route.ts';

it('reads a receipt’s key from its address', () => {
  expect(routeOf({ pathname: '/r/0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10', search: '' })).toEqual({
    kind: 'receipt',
    key: '0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10',
  });
});

it('takes a site from the address, and ignores one that is no ID', () => {
  expect(routeOf({ pathname: '/', search: '?site=3065756' })).toEqual({ kind: 'visit', site: '3065756' });
  expect(routeOf({ pathname: '/', search: '?site=<script>' })).toEqual({ kind: 'visit', site: undefined });
  expect(routeOf({ pathname: '/', search: '' })).toEqual({ kind: 'visit', site: undefined });
});
