import { expect, it } from 'vitest';
import { createStore } from '../storage.ts';
import { rememberedZone, rememberZone } from './site-zones.ts';

/** A store that lives in memory, as in a browser that refuses storage. */
function refusedStore() {
  return createStore(() => {
    throw new Error('refused');
  }, new EventTarget());
}

it('remembers the zone chosen for a site, for that site alone, until the site’s own is taken again', () => {
  const store = refusedStore();
  rememberZone(store, '3065756', 'Australia/Perth');
  expect(rememberedZone(store, '3065756')).toBe('Australia/Perth');
  expect(rememberedZone(store, '3065757')).toBeUndefined();
  rememberZone(store, '3065756', '');
  expect(rememberedZone(store, '3065756')).toBeUndefined();
});

it('remembers nothing while no site is chosen', () => {
  const store = refusedStore();
  expect(rememberZone(store, '', 'Australia/Perth')).toBe(false);
  expect(rememberedZone(store, '')).toBeUndefined();
});

it('says whether the choice outlives the page', () => {
  expect(rememberZone(refusedStore(), '3065756', 'Australia/Perth')).toBe(false);
});
