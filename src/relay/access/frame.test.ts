import { describe, expect, it } from 'vitest';
import { problemType } from '../../contract/problems.ts';
import type { ConfigFile } from '../config/schema.ts';
import { aRequest } from '../testing/entries.ts';
import { bearer, signPass } from '../testing/passes.ts';
import { createTestRelay } from '../testing/test-relay.ts';

const SECRETS = { acme: 'a-partners-secret-of-at-least-32-bytes!!', other: 'another-partners-secret-of-32-bytes-too' };
const channelOf = (name: keyof typeof SECRETS) => ({
  name,
  origins: [`https://${name}.example`],
  keys: [{ kid: name, alg: 'HS256' as const, secret: SECRETS[name] }],
});
const config: ConfigFile = {
  channels: { acme: { ...channelOf('acme'), theme: { accent: '#0a5f38', radius: 2 } }, other: channelOf('other') },
};

const relay = (isOpen = false) => createTestRelay({ config, isOpen });
const inFrame = (channel: string) => ({ 'Callout-Channel': channel });

async function passOf(channel: keyof typeof SECRETS) {
  const token = await signPass({}, { secret: SECRETS[channel], header: { kid: channel } });
  return { Authorization: `Bearer ${token}` };
}

async function refusal(response: Response) {
  return { status: response.status, type: problemType(await response.json()) };
}

const INVALID = { status: 401, type: 'pass-invalid' };
const REQUIRED = { status: 401, type: 'pass-required' };

describe('in a channel’s frame', () => {
  it('a pass of that channel is good', async () => {
    const headers = { ...(await passOf('acme')), ...inFrame('acme') };
    expect((await relay().app.request('/v1/page', { headers })).status).toBe(200);
  });

  it.each([
    ['another partner’s', () => passOf('other'), 'acme'],
    ['the operator’s own', () => bearer(), 'acme'],
    ['a partner’s, in the frame of the operator', () => passOf('acme'), 'own'],
    ['a partner’s, in the frame of a channel by no such name', () => passOf('acme'), ''],
  ])('a pass of another channel is none: %s', async (_, pass, frame) => {
    const { app } = relay();
    const response = await app.request('/v1/page', { headers: { ...(await pass()), ...inFrame(frame) } });
    expect(await refusal(response)).toEqual(INVALID);
  });

  it('a pass of another channel books nothing, and the log says whose pass came from where', async () => {
    const { app, bookings, log } = relay();
    const response = await app.request('/v1/jobs', {
      method: 'POST',
      headers: {
        ...(await passOf('other')),
        ...inFrame('acme'),
        'Content-Type': 'application/json',
        'Idempotency-Key': '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
      },
      body: JSON.stringify({ ...aRequest(), start_time: '2026-07-01T09:00:00+10:00' }),
    });
    expect(await refusal(response)).toEqual(INVALID);
    expect(bookings.submitted).toEqual([]);
    expect(log()).toContainEqual(
      expect.objectContaining({ level: 'warn', pass: expect.stringMatching(/^other\//), frame: 'acme' }),
    );
  });

  it('nobody comes without a pass, even where everyone else may', async () => {
    const { app } = relay(true);
    expect((await app.request('/v1/page')).status).toBe(200);
    expect(await refusal(await app.request('/v1/page', { headers: inFrame('own') }))).toEqual(REQUIRED);
  });
});

describe('what the page is told of its frame', () => {
  const embedOf = async (headers: Record<string, string>) =>
    (await (await relay().app.request('/v1/page', { headers })).json()).embed;

  it('is the origins and the theme of the visitor’s own channel', async () => {
    expect(await embedOf(await passOf('acme'))).toEqual({
      origins: ['https://acme.example'],
      theme: { accent: '#0a5f38', radius: 2 },
    });
    expect(await embedOf(await passOf('other'))).toEqual({ origins: ['https://other.example'] });
    expect(await embedOf(await bearer())).toEqual({ origins: [] });
  });
});
