import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import type { Exchange, GatewayRequest } from '../ports.ts';
import { answer, nobody } from '../testing/fake-gateway.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { observeGateway, outcomeOf } from './observe-gateway.ts';

const request: GatewayRequest = { method: 'GET', path: '/v1/sites', requestId: 'req_1', deadline: 0 };

describe('the gateway’s metrics', () => {
  it('show how long each exchange took, by route and outcome', async () => {
    const clock = new ManualClock();
    const registry = new Registry();
    const slow = async () => {
      await clock.advance(1_500);
      return answer(200);
    };
    await observeGateway(registry, { send: slow }, clock).send(request);
    const text = await registry.metrics();
    expect(text).toContain('callout_gateway_request_seconds_sum{method="GET",route="/v1/sites",outcome="ok"} 1.5');
    expect(text).toContain('callout_gateway_requests_total{outcome="ok"} 1');
    expect(text, 'exists before the first, so that an alert sees it').toContain('{outcome="key-refused"} 0');
  });

  it('have one route for all jobs, whatever their IDs', async () => {
    const registry = new Registry();
    const client = observeGateway(registry, { send: async () => answer(204) }, new ManualClock());
    await client.send({ ...request, method: 'PATCH', path: '/v1/jobs/21172159' });
    await client.send({ ...request, method: 'POST', path: '/v1/jobs/x-1/cancel' });
    const text = await registry.metrics();
    expect(text).toContain('_count{method="PATCH",route="/v1/jobs/:id",outcome="ok"} 1');
    expect(text).toContain('_count{method="POST",route="/v1/jobs/:id/cancel",outcome="ok"} 1');
    expect(text).not.toMatch(/21172159|x-1/);
  });

  it.each<[string, Exchange]>([
    ['ok', answer(201, { id: '1' })],
    ['ok', { ...answer(204), body: undefined }],
    ['refused', answer(400)],
    ['refused', answer(409)],
    ['key-refused', answer(401)],
    ['key-refused', answer(403)],
    ['rate-limited', answer(429)],
    ['failed', answer(500)],
    ['failed', answer(302)],
    ['failed', { ...answer(200), body: undefined }],
    ['unreachable', nobody],
    ['lost', { kind: 'no-answer', progress: 'maybe-sent', code: 'timeout', requestId: 'req_1' }],
  ])('call it %s', (outcome, exchange) => {
    expect(outcomeOf(exchange)).toBe(outcome);
  });
});
