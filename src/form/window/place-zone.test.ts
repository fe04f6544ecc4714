import { expect, it } from 'vitest';
import { placeZone } from './place-zone.ts';

it('is the zone that was chosen, else the site’s, and none while neither is known', () => {
  expect(placeZone('', 'Australia/Perth')).toBe('Australia/Perth');
  expect(placeZone('Australia/Darwin', 'Australia/Perth')).toBe('Australia/Darwin');
  expect(placeZone('', undefined)).toBeUndefined();
  expect(placeZone('', 'Nowhere/Else')).toBeUndefined();
});
