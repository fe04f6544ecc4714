import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from './server.ts';
import { aJob, clientOf } from './test-client.ts';

let sandbox: Sandbox;
let call: ReturnType<typeof clientOf>;

beforeAll(async () => {
  sandbox = await startSandbox({ sites: 120, switches: { unlimited: true } });
  call = clientOf(sandbox);
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const create = (body: unknown) => call('POST', '/v1/sites', { body });

describe('sites', () => {
  it('shows a new site in the lookup at once, even a full one, and books at it', async () => {
    const fields = {
      business_name: 'Corner Shop',
      address: '9 Bay St, Brighton VIC 3186',
      mobile_number: '+61400000000',
    };
    const { status, body, json } = await create({ customer: '245715', ...fields });
    expect(status).toBe(201);
    expect(json).toEqual({ id: expect.stringMatching(/^\d+$/) });
    const { body: lookup } = await call('GET', '/v1/sites');
    expect(lookup.items).toContainEqual({ id: body.id, name: 'Corner Shop — 9 Bay St, Brighton VIC 3186' });
    expect((await call('POST', '/v1/jobs', { body: aJob({ site: body.id }) })).status).toBe(201);
  });

  it('names a site after its person where there is no business', async () => {
    const { body } = await create({ customer: '245715', first_name: 'Mia', last_name: 'Ng' });
    const { body: lookup } = await call('GET', '/v1/sites');
    expect(lookup.items).toContainEqual({ id: body.id, name: 'Mia Ng' });
  });

  it.each([
    {},
    { customer: 245715 },
    { customer: '245715', address: 'x'.repeat(501) },
    { customer: '245715', business_name: 'x'.repeat(201) },
    { customer: '245715', first_name: 'x'.repeat(101) },
    { customer: '245715', mobile_number: '1'.repeat(51) },
    { customer: '245715', suburb: 'Brighton' },
  ])('refuses a body that does not fit: case %#', async (body) => {
    expect(await create(body)).toMatchObject({ status: 400, type: 'invalid-body' });
  });

  it('refuses a customer that is absent or another integration’s', async () => {
    expect(await create({ customer: '1' })).toMatchObject({ status: 400, type: 'customer-not-in-scope' });
    expect(await create({ customer: '246011' })).toMatchObject({ status: 400, type: 'customer-not-in-scope' });
  });

  it('changes a site, and its address in the job list with it', async () => {
    const { status } = await call('PATCH', '/v1/sites/3065756', { body: { address: '1 New Rd, Eagle Farm QLD 4009' } });
    expect(status).toBe(204);
    const { body: lookup } = await call('GET', '/v1/sites');
    expect(lookup.items).toContainEqual({ id: '3065756', name: 'Acme Depot — 1 New Rd, Eagle Farm QLD 4009' });
    const { body } = await call('GET', '/v1/jobs?number=14');
    expect(body.jobs[0]?.site.address).toBe('1 New Rd, Eagle Farm QLD 4009');
  });

  it('refuses to change the customer, and knows nothing of somebody else’s site', async () => {
    expect(await call('PATCH', '/v1/sites/3065756', { body: { customer: '245731' } })).toMatchObject({
      type: 'invalid-body',
    });
    expect(await call('PATCH', '/v1/sites/3068201', { body: { notes: 'x' } })).toMatchObject({ type: 'not-found' });
  });
});
