import { expect, it } from 'vitest';
import { zoneOfJob } from './zone-of-job.ts';

const ID = '3065756';
const SITE = { id: ID, name: 'Acme Depot' };

it('says of a job’s zone what tells the zone of its site, where they are the same', () => {
  for (const source of ['site', 'rule', 'address', 'default'] as const) {
    const time_zone = { name: 'Australia/Brisbane', source };
    expect(zoneOfJob('Australia/Brisbane', ID, [{ ...SITE, time_zone }])).toEqual(time_zone);
  }
});

it('says that the booking had it where the site has another, or none, or is not listed', () => {
  const booked = { name: 'Australia/Perth', source: 'booking' };
  const other = { ...SITE, time_zone: { name: 'Australia/Brisbane', source: 'site' as const } };
  for (const sites of [[other], [SITE], []]) expect(zoneOfJob('Australia/Perth', ID, sites)).toEqual(booked);
});

it('says nothing of a zone that nobody knows, nor of its source before the sites are read', () => {
  expect(zoneOfJob(undefined, ID, [SITE])).toBeUndefined();
  expect(zoneOfJob('Australia/Perth', ID, undefined)).toEqual({ name: 'Australia/Perth' });
});
