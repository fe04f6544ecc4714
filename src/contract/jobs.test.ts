import { describe, expect, it } from 'vitest';
import { jobCreatedSchema, jobCreateSchema, jobListQuerySchema, jobListSchema, jobUpdateSchema } from './jobs.ts';

const create = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
};

/** The reference's own example of one job in a list. */
const listed = {
  id: '21172159',
  number: '16',
  series_number: 16,
  is_primary: true,
  title: 'Annual service',
  status: { id: '68392', name: 'Tentative', state: 'pending' },
  start_time: '2026-07-01T09:00:00+10:00',
  end_time: '2026-07-01T11:00:00+10:00',
  customer: { id: '245715', name: 'Acme' },
  site: { id: '3065756', address: 'Unit 3/24 Brand Dr…' },
  notes: '',
  custom_fields: { scope_of_work: 'Install' },
};

describe('creating a job', () => {
  it('needs site, job type, title, start and end, and nothing else', () => {
    expect(jobCreateSchema.safeParse(create).success).toBe(true);
    for (const key of Object.keys(create)) {
      expect(jobCreateSchema.safeParse({ ...create, [key]: undefined }).success, key).toBe(false);
    }
  });

  it('refuses a key that the contract does not name', () => {
    expect(jobCreateSchema.safeParse({ ...create, status: '68392' }).success).toBe(false);
  });

  it('takes strings only as custom-field values', () => {
    expect(jobCreateSchema.safeParse({ ...create, custom_fields: { asset_id: 'A-1' } }).success).toBe(true);
    expect(jobCreateSchema.safeParse({ ...create, custom_fields: { asset_id: 1 } }).success).toBe(false);
  });

  it.each([
    ['title', 200],
    ['notes', 2000],
    ['purchase_order_number', 100],
    ['external_id', 36],
  ])('holds %s to %i characters', (field, limit) => {
    expect(jobCreateSchema.safeParse({ ...create, [field]: '🔧'.repeat(limit) }).success).toBe(true);
    expect(jobCreateSchema.safeParse({ ...create, [field]: 'x'.repeat(limit + 1) }).success).toBe(false);
  });
});

describe('answers', () => {
  it('tolerate keys that the contract does not name', () => {
    expect(jobCreatedSchema.parse({ id: '21172159', number: '16', shard: 4 })).toEqual({
      id: '21172159',
      number: '16',
    });
    expect(jobListSchema.safeParse({ jobs: [{ ...listed, priority: 'high' }] }).success).toBe(true);
  });

  it('are an error when a promised key is missing', () => {
    const result = jobCreatedSchema.safeParse({ id: '21172159' });
    expect(result.error?.issues[0]?.path).toEqual(['number']);
  });

  it('end the list with a cursor that is absent or null', () => {
    expect(jobListSchema.safeParse({ jobs: [listed] }).success).toBe(true);
    expect(jobListSchema.safeParse({ jobs: [listed], next_cursor: null }).success).toBe(true);
    expect(jobListSchema.safeParse({ jobs: [listed], next_cursor: 'gt/2634823' }).success).toBe(true);
  });
});

describe('updating a job', () => {
  it('sends at least one thing and never the site, job type or project', () => {
    expect(jobUpdateSchema.safeParse({ title: 'Other' }).success).toBe(true);
    expect(jobUpdateSchema.safeParse({}).success).toBe(false);
    for (const key of ['site', 'job_type', 'project']) {
      expect(jobUpdateSchema.safeParse({ [key]: '3065756' }).success, key).toBe(false);
    }
  });
});

describe('listing jobs', () => {
  it('asks for 25 open jobs unless told otherwise', () => {
    expect(jobListQuerySchema.parse({})).toMatchObject({ state: 'open', page_size: 25 });
  });

  it.each([
    { page_size: '0' },
    { page_size: '101' },
    { state: 'done' },
    { updated_at_from: 'yesterday' },
    { updated_at_from: '2026-07-01T09:00:00+10:00' },
    { site: '3065756' },
  ])('refuses %o', (query) => {
    expect(jobListQuerySchema.safeParse(query).success).toBe(false);
  });
});
