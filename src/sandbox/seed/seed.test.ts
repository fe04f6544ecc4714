import { describe, expect, it } from 'vitest';
import { customFieldSchema, siteSchema } from '../../contract/lookups.ts';
import { createWorld } from '../world.ts';
import { CUSTOM_FIELDS } from './custom-fields.ts';
import { CUSTOMERS, MAIN_CUSTOMERS } from './customers.ts';
import { generateSites } from './generated-sites.ts';
import { JOB_TYPES } from './job-types.ts';
import { JOBS } from './jobs.ts';
import { PROJECTS } from './projects.ts';
import { SITES } from './sites.ts';

describe('the seeds', () => {
  it('give no ID twice and name only customers that exist', () => {
    for (const items of [SITES, PROJECTS, JOB_TYPES, CUSTOMERS]) {
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    }
    const customers = CUSTOMERS.map(({ id }) => id);
    for (const { customer } of [...SITES, ...PROJECTS]) expect(customers).toContain(customer);
  });

  it('fit the contract', () => {
    for (const site of SITES) expect(siteSchema.safeParse(site).success).toBe(true);
    for (const field of CUSTOM_FIELDS) expect(customFieldSchema.safeParse(field).success).toBe(true);
  });

  it('show the main key sixty sites, ten job types and a dozen custom fields', () => {
    expect(SITES.filter(({ customer }) => MAIN_CUSTOMERS.includes(customer))).toHaveLength(60);
    expect(JOB_TYPES).toHaveLength(10);
    expect(CUSTOM_FIELDS.length).toBeGreaterThanOrEqual(12);
  });

  it.each(['QLD', 'NSW', 'ACT', 'VIC', 'TAS', 'SA', 'WA', 'NT', 'New Zealand'])('have a site in %s', (region) => {
    expect(SITES.some(({ name }) => new RegExp(`\\b${region}\\b`).test(name))).toBe(true);
  });

  it.each(['2880', '2898', '2899', '6798', '6799', '6443', 'ACT 2540', '2485', '2640', 'Chatham'])(
    'have the odd place out at %s',
    (place) => {
      expect(SITES.filter(({ name }) => name.includes(place))).toHaveLength(1);
    },
  );

  it('hold a few sites whose name tells no address', () => {
    expect(SITES.filter(({ name }) => !name.includes(' — ')).map(({ name }) => name)).toEqual([
      'Acme Mobile Workshop',
      'Southern Cross Trailer 12',
      "O'Brien Wing, North Campus",
    ]);
  });

  it('end with job 15, so that the first booking is Job 16', () => {
    expect(JOBS).toHaveLength(15);
    expect(createWorld({ now: () => 0 }).jobs.all()[0]?.number).toBe('15');
  });

  it('grow by the same sites each time, none of them twice', () => {
    expect(generateSites(500)).toEqual(generateSites(500));
    expect(new Set([...SITES, ...generateSites(500)].map(({ id }) => id)).size).toBe(SITES.length + 500);
    expect(generateSites(-5)).toEqual([]);
  });
});
