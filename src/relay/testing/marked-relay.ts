import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { startOidcProvider } from '../../../tools/oidc-provider.ts';
import { signPass, TEST_SECRET } from './passes.ts';
import { startRelayProcess, testFolder } from './relay-process.ts';

/** Whatever of a person's could come to be logged holds this, or is their telephone number. */
export const MARK = 'quetzal';
export const PHONE = '+61491570156';
export const WEBHOOK_SECRET = 'whsec-of-at-least-16-bytes';

export const mark = (what: string) => `${MARK} ${what}`;

/**
 * For tests: the relay's own program on its own sandbox, where the desk signs in and a pass is good, and one who asks it with marks
 * in whatever a browser sends along. It ends with the test.
 */
export async function startMarkedRelay() {
  const provider = await startOidcProvider({
    people: {
      [`${MARK}-desk`]: { name: mark('person'), groups: ['service-desk'] },
      [`${MARK}-other`]: { name: mark('other'), groups: [] },
    },
  });
  onTestFinished(() => provider.stop());
  const folder = testFolder();
  const config = join(folder, 'callout.json');
  writeFileSync(config, JSON.stringify({ signIn: { desk: ['service-desk'], scopes: ['groups'] } }));
  const {
    child,
    ended,
    output,
    errors,
    url: listening,
  } = startRelayProcess({
    ...provider.env,
    DATABASE_URL: `file:${join(folder, 'callout.db')}`,
    CALLOUT_CONFIG: config,
    PASS_SECRET: TEST_SECRET,
    WEBHOOK_SECRET,
  });
  const written = () => output() + errors();
  const url = await listening;
  await expect.poll(written, { timeout: 60_000 }).toMatch(/\/__sandbox\//);
  await expect.poll(async () => (await fetch(`${url}/readyz`)).status, { timeout: 30_000 }).toBe(200);
  const sandbox = /(http:\S+\/__sandbox)\//.exec(written())?.[1] ?? '';
  const now = Math.floor(Date.now() / 1000);
  const pass = await signPass({
    sub: `${MARK}-subject`,
    // Takes every field.
    role: 'desk',
    sites: '*',
    projects: '*',
    grants: ['new-site'],
    prefill: { title: mark('prefilled') },
    iat: now,
    exp: now + 3600,
  });

  /** One request as whoever has the pass, with marks in whatever a browser sends along. */
  async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
    const query = path.includes('?') ? '' : `?name=${MARK}-query`;
    const response = await fetch(`${url}${path}${query}`, {
      method,
      headers: {
        Authorization: `Bearer ${pass}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': crypto.randomUUID(),
        'User-Agent': `${MARK}-agent`,
        Referer: `https://${MARK}.example/`,
        Cookie: `callout=${MARK}-cookie`,
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  }

  /** What the next request of this kind to the gateway comes to. */
  async function fault(name: string, method: string, path: string) {
    const body = JSON.stringify({ name, method, path, times: 1 });
    const planned = await fetch(`${sandbox}/faults`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    expect(planned.status).toBe(201);
  }
  return { relay: { child, ended, written }, url, sandbox, pass, ask, fault };
}

export type MarkedRelay = Awaited<ReturnType<typeof startMarkedRelay>>;
