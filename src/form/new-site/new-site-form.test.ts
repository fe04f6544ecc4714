import { describe, expect, it } from 'vitest';
import { EMPTY_SITE, named } from './new-site-form.ts';

describe('a site that is asked for by name', () => {
  it('is called so, and not as one that was asked for before and came to nothing', () => {
    const first = named({ ...EMPTY_SITE, customer: '245715' }, 'Zebra Cafe');
    expect(first).toEqual({ ...EMPTY_SITE, customer: '245715', business_name: 'Zebra Cafe' });
    expect(named(first, 'Fresh Bread').business_name).toBe('Fresh Bread');
    expect(named(first, '')).toEqual(first);
  });

  it('leaves one alone that was being filled in', () => {
    const begun = { ...EMPTY_SITE, business_name: 'Zebra Cafe', address: '12 Queen St' };
    expect(named(begun, 'Fresh Bread')).toEqual(begun);
  });
});
