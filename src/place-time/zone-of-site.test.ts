import { describe, expect, it } from 'vitest';
import { zoneOfSite } from './zone-of-site.ts';

const site = { id: '3065756', name: 'Acme Mine — Haul Rd, Mount Isa QLD 4825' };

describe('the zone of a site', () => {
  it('is what the config says of its ID, before anything else', () => {
    const places = {
      sites: { '3065756': 'Australia/Darwin' },
      rules: [{ contains: 'acme', timeZone: 'Australia/Perth' }],
      defaultTimeZone: 'Australia/Sydney',
    };
    expect(zoneOfSite(site, places)).toEqual({ timeZone: 'Australia/Darwin', source: 'site' });
  });

  it('else what the first rule says that its name fits, whatever the case', () => {
    const rules = [
      { contains: 'depot', timeZone: 'Australia/Hobart' },
      { contains: 'acme MINE', timeZone: 'Australia/Perth' },
      { contains: 'acme', timeZone: 'Australia/Darwin' },
    ];
    expect(zoneOfSite(site, { rules })).toEqual({ timeZone: 'Australia/Perth', source: 'rule' });
  });

  it('else what its address says, even against the default', () => {
    expect(zoneOfSite(site, { defaultTimeZone: 'Australia/Perth' })).toEqual({
      timeZone: 'Australia/Brisbane',
      source: 'address',
    });
  });

  it('else the default, else unknown', () => {
    const nameless = { id: '1', name: 'Acme Depot — Unit 3/24 Brand Dr' };
    expect(zoneOfSite(nameless, { defaultTimeZone: 'Australia/Perth' })).toEqual({
      timeZone: 'Australia/Perth',
      source: 'default',
    });
    expect(zoneOfSite(nameless)).toBeUndefined();
  });

  it('is not taken from what every object has: an ID such as constructor is unknown', () => {
    expect(zoneOfSite({ id: 'constructor', name: '' }, { sites: {} })).toBeUndefined();
  });

  it('is told by the text of a rule, never by a pattern, so that no rule takes long to try', () => {
    const places = { rules: [{ contains: '(a+)+$', timeZone: 'Australia/Perth' }] };
    expect(zoneOfSite({ id: '1', name: `${'a'.repeat(100)}!` }, places)).toBeUndefined();
    expect(zoneOfSite({ id: '1', name: 'Depot (A+)+$' }, places)).toMatchObject({ timeZone: 'Australia/Perth' });
  });
});
