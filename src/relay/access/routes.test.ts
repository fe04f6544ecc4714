import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { problemType } from '../../contract/problems.ts';
import type { AppEnv } from '../http/app-env.ts';
import { gated } from '../http/gate.ts';
import { createLog } from '../log.ts';
import type { WebhookReceiver } from '../ports.ts';
import { bearer } from '../testing/passes.ts';
import { createTestRelay } from '../testing/test-relay.ts';
import { needOf, needs } from './needs.ts';

const KEY = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff';

const webhooks: WebhookReceiver = { receive: async () => 'stored' };
const business = { name: 'Acme', phone: '07 5550 0100', email: 'office@acme.example' };
const closedRelay = () => createTestRelay({ isOpen: false, config: { business }, deps: { webhooks } });

/** Every route of the app: its first handler decides. */
const routes = [...byRoute(closedRelay().app)].map(([route, handlers]) => ({ route, need: needOf(handlers[0] ?? {}) }));

function byRoute({ routes }: Pick<Hono<AppEnv>, 'routes'>): Map<string, object[]> {
  const found = new Map<string, object[]>();
  // What is for all methods is there for many routes at once and answers none of them by itself, the page's files aside.
  for (const { method, path, handler } of routes.filter((each) => each.method !== 'ALL')) {
    const route = `${method} ${path}`;
    found.set(route, [...(found.get(route) ?? []), handler]);
  }
  return found;
}

function ask(app: Hono<AppEnv>, route: string, headers: Record<string, string> = {}) {
  const [method = 'GET', path = ''] = route.split(' ');
  return app.request(path.replace(/:key(\{.*?\})?/, KEY).replace(':id', '21172159'), { method, headers });
}

describe('every route', () => {
  it('is among those that are walked here', () => {
    expect(routes.length).toBeGreaterThan(12);
    expect(routes.map(({ route }) => route)).toContain('POST /v1/jobs');
  });

  it.each(routes)('says what it needs before it does anything: $route', ({ need }) => {
    expect(need).toBeDefined();
  });

  it.each(routes.filter(({ need }) => need !== 'nothing'))(
    'is for nobody without a pass, who is told whom to ask: $route',
    async ({ route }) => {
      const response = await ask(closedRelay().app, route);
      expect(response.status).toBe(401);
      expect(response.headers.get('WWW-Authenticate')).toBe('Bearer');
      expect(response.headers.get('Vary')).toContain('Authorization');
      const problem = await response.json();
      expect(problemType(problem)).toBe('pass-required');
      expect(problem.contact).toEqual({ business_name: 'Acme', phone: '07 5550 0100', email: 'office@acme.example' });
    },
  );

  it.each(routes.filter(({ route }) => route.includes(' /v1/')))(
    'is not open to a bad pass even where everyone may come without one: $route',
    async ({ route }) => {
      const response = await ask(createTestRelay().app, route, { Authorization: 'Bearer nonsense' });
      expect(response.status).toBe(401);
      expect(response.headers.get('WWW-Authenticate')).toBe('Bearer error="invalid_token"');
      expect(problemType(await response.json())).toBe('pass-invalid');
    },
  );

  it.each(routes.filter(({ route, need }) => need === 'nothing' && !route.includes('/webhooks/')))(
    'that needs nothing answers anyone: $route',
    async ({ route }) => {
      expect((await ask(closedRelay().app, route)).status).not.toBe(401);
    },
  );
});

describe('a route that does not say what it needs', () => {
  it('has its answer withheld, and the log says so', async () => {
    const lines: string[] = [];
    const log = createLog({ level: 'error', secrets: [], destination: { write: (line) => lines.push(line) } });
    const app = new Hono<AppEnv>()
      .use('/v1/*', gated([], log))
      .get('/v1/forgotten', (c) => c.text('every booking there is', 200, { 'X-Told': 'much' }))
      .get('/v1/decided', needs('nothing'), (c) => c.text('hello'));
    const response = await app.request('/v1/forgotten');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('booking');
    expect(response.headers.has('X-Told')).toBe(false);
    expect(lines.join()).toContain('a route answered without saying what it needs');
    expect(await (await app.request('/v1/decided')).text()).toBe('hello');
  });
});

describe('a pass', () => {
  const statusFor = async (Authorization: string) =>
    (await closedRelay().app.request('/v1/page', { headers: { Authorization } })).status;

  it('is read from a bearer header, whatever the case of its scheme', async () => {
    const { Authorization } = await bearer();
    const token = Authorization.slice('Bearer '.length);
    expect(await statusFor(Authorization)).toBe(200);
    expect(await statusFor(`bearer   ${token} `)).toBe(200);
    for (const header of [token, `Basic ${token}`, `Bearer ${token},${token}`, 'Bearer', '']) {
      expect(await statusFor(header), header).toBe(401);
    }
  });

  it('tells the page who is looking', async () => {
    const prefill = { title: 'Annual service', po_contact: 'no such field' };
    const headers = await bearer({ grants: ['new-site'], prefill, locked: ['title'] });
    const page = await (await closedRelay().app.request('/v1/page', { headers })).json();
    expect(page).toMatchObject({
      viewer: { role: 'client', open: false, expires_at: '2026-06-02T00:00:00.000Z', may_add_sites: true },
      prefill: { title: 'Annual service' },
      locked: ['title'],
    });
  });

  it('is in the log by a mark that tells its owner from others, never by name or token', async () => {
    const { app, log } = closedRelay();
    const headers = await bearer({ sub: 'jo@client.example' });
    await app.request('/v1/page', { headers });
    expect(log()).toContainEqual(expect.objectContaining({ pass: expect.stringMatching(/^own\/[0-9a-f]{12}$/) }));
    expect(JSON.stringify(log())).not.toContain('jo@client.example');
    expect(JSON.stringify(log())).not.toContain(headers.Authorization.slice(-20));
  });

  it('that is refused is in the log by what of it is to blame, and by nothing that it says', async () => {
    const { app, log } = closedRelay();
    const headers = await bearer({ aud: 'elsewhere', sub: 'jo@client.example' });
    await app.request('/v1/page', { headers });
    expect(log()).toContainEqual(expect.objectContaining({ status: 401, passFault: 'aud' }));
    expect(JSON.stringify(log())).not.toMatch(/elsewhere|jo@client/);
  });

  it('without the grant is told that it does not allow this', async () => {
    const response = await closedRelay().app.request('/v1/customers', { headers: await bearer() });
    expect(response.status).toBe(403);
    expect(problemType(await response.json())).toBe('not-allowed');
    const headers = await bearer({ grants: ['new-site'] });
    expect((await closedRelay().app.request('/v1/customers', { headers })).status).toBe(200);
  });
});
