import { expect, it, vi } from 'vitest';
import { type Browser, createBrowser } from './sign-in/testing/browser.ts';
import { signInAs } from './sign-in/testing/sign-in-world.ts';
import { MARK, type MarkedRelay, mark, PHONE, startMarkedRelay, WEBHOOK_SECRET } from './testing/marked-relay.ts';
import { TEST_SECRET } from './testing/passes.ts';

// A process, its sandbox and a sign-in service, on a machine that is busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

/** The mark, or the telephone number however it is written. */
const MARKED = /quetzal|491\D?570\D?156/i;
/** A base64 of a text that holds the mark: of the three ways it can stand in one, each has one of these. */
const MARKED_BASE64 = /cXVldHphb|F1ZXR6YW|xdWV0emFs/;

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SITE = '3065756';

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().replace(/\.\d+Z$/, '+00:00');

const booking = {
  site: SITE,
  job_type: '29400',
  title: mark('title'),
  start_time: inDays(7),
  end_time: inDays(8),
  time_zone: 'UTC',
  notes: `${mark('notes')} ${PHONE}`,
  purchase_order_number: mark('order'),
  external_id: mark('reference'),
  custom_fields: { scope_of_work: mark('scope'), site_contact_name: mark('contact'), po_contact_phone: PHONE },
};
const newSite = {
  customer: '245715',
  business_name: mark('business'),
  address: `1 ${MARK} St, Sydney NSW 2000`,
  first_name: mark('first'),
  last_name: mark('last'),
  mobile_number: PHONE,
  email: `${MARK}@example.com`,
  notes: mark('site notes'),
  url: `https://${MARK}.example`,
  external_id: mark('site'),
};

async function bookChangeAndCancel({ ask, fault }: MarkedRelay) {
  const traced = { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };
  const booked = await ask('POST', '/v1/jobs', booking, traced);
  expect(booked.body).toMatchObject({ number: expect.any(String) });
  const job = `/v1/jobs/${booked.body.id}`;
  const change = { title: mark('new title'), notes: mark('new notes'), custom_fields: { scope_of_work: mark('new') } };
  expect(await ask('PATCH', job, change)).toMatchObject({ status: 204 });
  expect(await ask('POST', `${job}/cancel`, { reason: mark('reason') })).toMatchObject({ status: 204 });
  expect(await ask('POST', '/v1/sites', newSite)).toMatchObject({ status: 201 });
  await fault('problem:invalid-body', 'POST', '/v1/jobs');
  expect(await ask('POST', '/v1/jobs', { ...booking, title: mark('refused by the gateway') })).toMatchObject({
    status: 400,
  });
  await fault('html-502-after-write', 'POST', '/v1/jobs');
  expect((await ask('POST', '/v1/jobs', { ...booking, title: mark('lost') })).status).toBeOneOf([201, 202]);
}

async function beRefused({ ask }: MarkedRelay) {
  const refused = [
    await ask('POST', '/v1/jobs', `{"title": ${MARK}`),
    await ask('POST', '/v1/jobs', { ...booking, site: MARK }),
    await ask('POST', '/v1/jobs', { ...booking, [`${MARK}_field`]: mark('unknown') }),
    await ask('POST', '/v1/jobs', { ...booking, custom_fields: { [`${MARK}_field`]: mark('unknown') } }),
    await ask('POST', '/v1/jobs', { ...booking, title: mark('x'.repeat(300)) }),
    await ask('POST', '/v1/jobs', booking, { 'Idempotency-Key': `${MARK}-key` }),
    await ask('PATCH', `/v1/jobs/${MARK}`, { title: mark('title') }),
    await ask('POST', '/v1/sites', { ...newSite, email: `${MARK} at example` }),
    await ask('GET', `/v1/bookings/${MARK}`),
    await ask('GET', `/v1/jobs?state=${MARK}`),
    await ask('DELETE', `/v1/jobs/${MARK}`),
    await ask('GET', '/v1/page', undefined, { Authorization: `Bearer ${MARK}.${MARK}.${MARK}` }),
    await ask('GET', '/v1/page', undefined, { Authorization: `Basic ${btoa(`${MARK}:${MARK}`)}` }),
    await ask('POST', '/webhooks/fieldinsight', `{"event_id":"${MARK}"}`, {
      'X-FI-Gateway-Event-Id': MARK,
      'X-FI-Gateway-Signature': `t=1,v1=${MARK}`,
    }),
  ];
  expect(refused.filter(({ status }) => status < 400 || status > 499)).toEqual([]);
}

/** Resolves to what stands in the cookies of whoever signed in. */
async function signInAndOut({ url }: MarkedRelay): Promise<string[]> {
  const desk = await signInAs(`${MARK}-desk`, { url });
  const found = await desk.browser.ask(`${url}/v1/jobs?text=${MARK}`);
  expect(found.status).toBe(200);
  const cookies = cookiesOf(desk.browser, url);
  expect((await desk.browser.ask(`${url}/sign-out`, { method: 'POST', headers: { Origin: url } })).status).toBe(200);
  expect((await signInAs(`${MARK}-other`, { url })).status).toBe(403);

  const declined = createBrowser();
  const begun = await declined.ask(`${url}/sign-in?return=/${MARK}`);
  const back = new URL(`${url}/sign-in/callback`);
  back.searchParams.set('state', new URL(begun.headers.get('Location') ?? '').searchParams.get('state') ?? '');
  back.searchParams.set('iss', new URL(begun.headers.get('Location') ?? '').origin);
  back.searchParams.set('error', `${MARK}_error`);
  back.searchParams.set('error_description', mark('description'));
  expect((await declined.ask(back.href)).status).toBeOneOf([400, 403]);
  return cookies;
}

function cookiesOf(browser: Browser, url: string): string[] {
  return [...browser.cookies(new URL(url).origin).values()].filter((value) => value.length > 8);
}

it('says nothing of a person in all that the relay writes, whatever they do', async () => {
  const world = await startMarkedRelay();
  await bookChangeAndCancel(world);
  await beRefused(world);
  const cookies = await signInAndOut(world);
  const { requests } = await (await fetch(`${world.sandbox}/requests?method=POST&path=/v1/jobs`)).json();
  world.relay.child.kill('SIGTERM');
  expect(await world.relay.ended).toBe(0);
  const written = world.relay.written();
  const lines = written.split('\n').filter((line) => line.startsWith('{'));
  const told = lines.map((line) => JSON.parse(line));

  // It did log what happened, so that there was something to find.
  const messages = new Set(told.map(({ msg }) => msg));
  for (const message of ['a booking moved on', 'an operation moved on', 'request', 'signed in', 'signed out']) {
    expect(messages).toContain(message);
  }
  expect(told.filter(({ msg, pass }) => msg === 'request' && /^own\/[0-9a-f]{12}$/.test(pass)).length).toBeGreaterThan(
    8,
  );

  expect(written.split('\n').filter((line) => MARKED.test(line) || MARKED_BASE64.test(line))).toEqual([]);
  expect(cookies.length).toBeGreaterThan(0);
  for (const secret of [...cookies, world.pass, world.pass.split('.')[1] ?? '', TEST_SECRET, WEBHOOK_SECRET]) {
    expect(written).not.toContain(secret);
  }
  // And the booking's trace leads from its request over its attempt to the gateway.
  const attempt = told.find(
    ({ msg, traceId, state }) => msg === 'a booking moved on' && traceId === TRACE && state === 'booked',
  );
  expect(attempt).toBeDefined();
  const sent = requests.find((request: { requestId: string }) => request.requestId === attempt.requestId);
  expect(sent.headers.traceparent).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
});
