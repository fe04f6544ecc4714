import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { itemsOf, LOOKUPS, type LookupName } from '../contract/lookups.ts';
import { type Sandbox, startSandbox } from './server.ts';
import { clientOf } from './test-client.ts';

let sandbox: Sandbox;
let call: ReturnType<typeof clientOf>;

beforeEach(async () => {
  sandbox = await startSandbox({ sites: 140 });
  call = clientOf(sandbox);
});
afterEach(() => sandbox.close());

const keyNamed = (name: string) => sandbox.keys().find((each) => each.name === name)?.key ?? '';

describe('lookups', () => {
  it.each<[LookupName, object]>([
    ['customers', { id: '245715', name: 'Acme Holdings' }],
    ['sites', { id: '3065756', name: 'Acme Depot — Unit 3/24 Brand Dr, Eagle Farm QLD 4009' }],
    ['projects', { id: '1052232', name: 'Test Project #1' }],
    ['job-types', { id: '29400', name: 'Installation' }],
    ['job-statuses', { id: '68392', name: 'Tentative' }],
    ['custom-fields', { external_name: 'scope_of_work', fi_field_id: '349661', job_type_id: null }],
  ])('%s has the reference’s item and no key besides', async (name, item) => {
    const { status, json } = await call('GET', `/v1/${name}`);
    expect(status).toBe(200);
    const { items } = z.strictObject({ items: z.array(z.looseObject({})) }).parse(json);
    expect(items).toContainEqual(item);
    const known = Object.keys(item).sort();
    expect(itemsOf(LOOKUPS[name]).safeParse(json).success).toBe(true);
    for (const each of items) expect(Object.keys(each).sort()).toEqual(known);
  });

  it('answers a hundred items at most, and the real-looking ones among them', async () => {
    const { body } = await call('GET', '/v1/sites');
    expect(body.items).toHaveLength(100);
    expect(body.items[0]?.id).toBe('3065756');
  });

  it('books at a site that the cut-off lookup does not show', async () => {
    const { body } = await call('GET', '/v1/sites');
    const hidden = '3100080';
    expect(body.items.map(({ id }) => id)).not.toContain(hidden);
    const result = sandbox.addJob({
      site: hidden,
      job_type: '29400',
      title: 'Beyond the list',
      start_time: '2027-07-01T09:00:00+10:00',
      end_time: '2027-07-01T11:00:00+10:00',
    });
    expect(result.kind).toBe('created');
  });

  it('shows a key its own customers’ things and nobody else’s', async () => {
    const key = keyNamed('other');
    const names = async (path: string) => (await call('GET', path, { key })).body.items.map(({ name }) => name);
    expect(await names('/v1/customers')).toEqual(['Pinnacle Facilities Group']);
    expect(await names('/v1/projects')).toEqual(['Pinnacle lobby works']);
    expect(await names('/v1/sites')).toHaveLength(5);
    expect((await call('GET', '/v1/sites')).text).not.toContain('Pinnacle');
  });

  it('reports query parameters, which the reference does not define', async () => {
    expect((await call('GET', '/v1/sites?search=acme')).body.items).toHaveLength(100);
    expect(sandbox.requests().at(-1)).toMatchObject({ unplanned: true, query: { search: 'acme' } });
  });

  it('shows what was added at once, in front, and no longer what was removed', async () => {
    sandbox.changeLookups({
      add: { sites: [{ id: '3999999', name: 'Pop-up — 1 High St, Perth WA 6000' }] },
      remove: { 'custom-fields': ['scope_of_work'], projects: ['1052232'] },
    });
    expect((await call('GET', '/v1/sites')).body.items[0]?.id).toBe('3999999');
    expect((await call('GET', '/v1/custom-fields')).text).not.toContain('scope_of_work');
    expect((await call('GET', '/v1/projects')).text).not.toContain('1052232');
  });
});
