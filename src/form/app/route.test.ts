import { expect, it } from 'vitest';
import { routeOf } from './route.ts';

it('reads a receipt’s key from its address', () => {
  expect(routeOf({ pathname: '/r/0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10', search: '' })).toEqual({
    kind: 'receipt',
    key: '0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10',
  });
});

it('knows the page of one’s own bookings', () => {
  expect(routeOf({ pathname: '/mine', search: '' })).toEqual({ kind: 'mine' });
  expect(routeOf({ pathname: '/mine/', search: '' })).toEqual({ kind: 'mine' });
});

it('knows the desk’s own screen', () => {
  expect(routeOf({ pathname: '/desk', search: '' })).toEqual({ kind: 'desk' });
});

it('takes values for the form from the query, and leaves what is for others', () => {
  const search = '?site=3065756&custom_fields.scope_of_work=Two+units&utm_source=mail&custom_fields.=x';
  expect(routeOf({ pathname: '/', search })).toEqual({
    kind: 'visit',
    prefill: { site: '3065756', 'custom_fields.scope_of_work': 'Two units' },
  });
  expect(routeOf({ pathname: '/', search: '' })).toEqual({ kind: 'visit', prefill: {} });
});

it('knows the form in a partner’s page', () => {
  expect(routeOf({ pathname: '/embed/acme', search: '' })).toEqual({ kind: 'embed' });
  expect(routeOf({ pathname: '/embed/', search: '' })).toEqual({ kind: 'visit', prefill: {} });
});
