import { describe, expect, it } from 'vitest';
import { systemClock } from '../clock.ts';
import type { GatewayRequest } from '../ports.ts';
import { closedPort, httpServer, tcpServer } from '../testing/raw-servers.ts';
import { inTrace } from '../tracing/ambient.ts';
import { newTrace } from '../tracing/traceparent.ts';
import { createGatewayClient } from './client.ts';

const KEY = 'fi_pk_test';

const clientOf = (origin: string, nextKey?: string) =>
  createGatewayClient({ gateway: { origin, key: KEY, nextKey }, clock: systemClock, maxBodyBytes: 10_000 });

const request = (overrides: Partial<GatewayRequest> = {}): GatewayRequest => ({
  method: 'POST',
  path: '/v1/jobs',
  body: { title: 'Annual service' },
  requestId: 'req_mine',
  deadline: Date.now() + 5000,
  ...overrides,
});

describe('an answer', () => {
  it('carries the status, the parsed body, the request ID and the gateway’s clock', async () => {
    const origin = await httpServer((_, response) => {
      response.writeHead(201, {
        'Content-Type': 'application/json',
        'X-Request-Id': 'req_theirs',
        Date: 'Wed, 01 Jul 2026 00:00:00 GMT',
      });
      response.end('{"id":"21172159","number":"16"}');
    });
    expect(await clientOf(origin).send(request())).toEqual({
      kind: 'answer',
      status: 201,
      body: { id: '21172159', number: '16' },
      problemType: undefined,
      requestId: 'req_theirs',
      date: Date.UTC(2026, 6, 1),
    });
  });

  it('comes to a request with the key, our request ID, the query and the JSON body', async () => {
    const seen: unknown[] = [];
    const origin = await httpServer((incoming, response) => {
      incoming.setEncoding('utf8').on('data', (chunk) => {
        seen.push(incoming.method, incoming.url, incoming.headers, chunk);
        response.end('{}');
      });
    });
    await clientOf(origin).send(request({ query: { state: 'all', cursor: 'gt/2 6' } }));
    expect(seen).toEqual([
      'POST',
      '/v1/jobs?state=all&cursor=gt%2F2+6',
      expect.objectContaining({
        authorization: `Bearer ${KEY}`,
        'x-request-id': 'req_mine',
        'content-type': 'application/json',
      }),
      '{"title":"Annual service"}',
    ]);
  });

  it('comes to a request in the trace that set it off, with a span of its own', async () => {
    const seen: (string | string[] | undefined)[] = [];
    const origin = await httpServer((incoming, response) => {
      seen.push(incoming.headers.traceparent);
      response.end('{}');
    });
    const trace = newTrace();
    await inTrace(trace, () => clientOf(origin).send(request()));
    await clientOf(origin).send(request());
    expect(seen).toEqual([expect.stringMatching(new RegExp(`^00-${trace.traceId}-[0-9a-f]{16}-01$`)), undefined]);
    expect(seen[0]).not.toContain(trace.spanId);
  });

  it('names the problem when it is a problem document', async () => {
    const origin = await httpServer((_, response) => {
      response.writeHead(409, { 'Content-Type': 'application/problem+json; charset=utf-8' });
      response.end('{"type":"https://gateway/errors/editing-locked","status":409}');
    });
    expect(await clientOf(origin).send(request())).toMatchObject({ status: 409, problemType: 'editing-locked' });
  });

  it('names the problem however its media type is written', async () => {
    const origin = await httpServer((_, response) => {
      response.writeHead(400, { 'Content-Type': 'Application/Problem+JSON' });
      response.end('{"type":"https://gateway/errors/invalid-body","status":400}');
    });
    expect(await clientOf(origin).send(request())).toMatchObject({ problemType: 'invalid-body' });
  });

  it('names no problem when a proxy’s JSON merely looks like one', async () => {
    const origin = await httpServer((_, response) => {
      response.writeHead(502, { 'Content-Type': 'application/json' });
      response.end('{"type":"https://gateway/errors/editing-locked","status":409}');
    });
    expect(await clientOf(origin).send(request())).toMatchObject({ status: 502, problemType: undefined });
  });

  it.each([
    ['a proxy’s HTML', 502, '<html><h1>Bad gateway</h1></html>'],
    ['half of a JSON document', 200, '{"id":"2117'],
    ['nothing', 204, ''],
    ['more than is read', 200, JSON.stringify({ id: 'x'.repeat(20_000) })],
  ])('has no body when it is %s', async (_, status, text) => {
    const origin = await httpServer((_, response) => response.writeHead(status).end(text));
    expect(await clientOf(origin).send(request())).toMatchObject({ kind: 'answer', status, body: undefined });
  });

  it.each([
    ['a sign-in page', 'text/html; charset=utf-8', '<html>Sign in: hush</html>', 'not JSON but text/html'],
    ['half of a JSON document', 'application/json', '{"id":"2117', 'not JSON, though it says application/json'],
    ['of no media type', 'hush <script>', 'hush', 'not JSON, of no media type'],
    ['more than is read', 'application/json', JSON.stringify({ id: 'x'.repeat(20_000) }), 'cut off, or too large'],
    ['JSON', 'text/plain', '{}', undefined],
    ['nothing', 'text/html', '', undefined],
  ])('says what is wrong with its body, and nothing of it: %s', async (_, type, text, bodyTrouble) => {
    const origin = await httpServer((_, response) => response.writeHead(200, { 'Content-Type': type }).end(text));
    expect(await clientOf(origin).send(request())).toMatchObject({ kind: 'answer', bodyTrouble });
  });

  it('has no body when the line is cut in the middle of it', async () => {
    const origin = await tcpServer((socket) => {
      socket.end('HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n{"id":"21172159"');
    });
    expect(await clientOf(origin).send(request())).toMatchObject({ kind: 'answer', status: 201, body: undefined });
  });

  it('has no body when the rest of it does not come before the deadline', async () => {
    const origin = await tcpServer((socket) => {
      socket.write('HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n{"id":"21172159"');
    });
    const exchange = await clientOf(origin).send(request({ deadline: Date.now() + 150 }));
    expect(exchange).toMatchObject({ kind: 'answer', status: 201, body: undefined });
  });

  it('is a redirect itself: the key is not carried to where it points', async () => {
    let elsewhere = 0;
    const other = await httpServer((_, response) => {
      elsewhere += 1;
      response.end('{}');
    });
    const origin = await httpServer((_, response) => response.writeHead(307, { Location: other }).end());
    expect(await clientOf(origin).send(request())).toMatchObject({ kind: 'answer', status: 307 });
    expect(elsewhere).toBe(0);
  });
});

describe('no answer', () => {
  it('was certainly not sent when the connection is refused', async () => {
    expect(await clientOf(await closedPort()).send(request())).toEqual({
      kind: 'no-answer',
      progress: 'not-sent',
      code: 'ECONNREFUSED',
      requestId: 'req_mine',
    });
  });

  it('was certainly not sent when the host has no address', async () => {
    const exchange = await clientOf('http://gateway.invalid').send(request());
    expect(exchange).toMatchObject({ progress: 'not-sent', code: expect.stringMatching(/ENOTFOUND|EAI_AGAIN/) });
  });

  it('was certainly not sent when fetch does not take the port', async () => {
    const exchange = await clientOf('http://127.0.0.1:9').send(request());
    expect(exchange).toMatchObject({ progress: 'not-sent', code: 'bad-port' });
  });

  it('was certainly not sent when the other side does not speak TLS', async () => {
    const origin = await tcpServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const exchange = await clientOf(origin.replace('http:', 'https:')).send(request());
    expect(exchange).toMatchObject({ kind: 'no-answer', progress: 'not-sent' });
  });

  it('was certainly not sent when the deadline had passed', async () => {
    let connections = 0;
    const origin = await tcpServer(() => {
      connections += 1;
    });
    const exchange = await clientOf(origin).send(request({ deadline: Date.now() - 1 }));
    expect(exchange).toMatchObject({ progress: 'not-sent', code: 'timeout' });
    expect(connections).toBe(0);
  });

  it('may have been sent when the connection is reset', async () => {
    const origin = await tcpServer((socket) => socket.resetAndDestroy());
    const exchange = await clientOf(origin).send(request());
    expect(exchange).toMatchObject({ kind: 'no-answer', progress: 'maybe-sent' });
  });

  it('may have been sent when the connection closes without a word', async () => {
    const origin = await tcpServer((socket) => socket.end());
    expect(await clientOf(origin).send(request())).toMatchObject({ kind: 'no-answer', progress: 'maybe-sent' });
  });

  it('may have been sent when what comes back is not HTTP', async () => {
    const origin = await tcpServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n'));
    expect(await clientOf(origin).send(request())).toMatchObject({ kind: 'no-answer', progress: 'maybe-sent' });
  });

  it('may have been sent when the deadline passes in silence', async () => {
    const origin = await tcpServer(() => {});
    const exchange = await clientOf(origin).send(request({ deadline: Date.now() + 150 }));
    expect(exchange).toMatchObject({ kind: 'no-answer', progress: 'maybe-sent', code: 'timeout' });
  });
});

describe('during a key rotation', () => {
  const keysSeen: (string | undefined)[] = [];
  const gatewayKnowing = (...known: string[]) => {
    keysSeen.length = 0;
    return httpServer((incoming, response) => {
      const key = incoming.headers.authorization?.replace('Bearer ', '');
      keysSeen.push(key);
      response.writeHead(known.includes(key ?? '') ? 200 : 401).end('{}');
    });
  };

  it('turns to the next key once the old one is refused, and stays with it', async () => {
    const client = clientOf(await gatewayKnowing('fi_pk_next'), 'fi_pk_next');
    expect(await client.send(request())).toMatchObject({ status: 200 });
    expect(await client.send(request())).toMatchObject({ status: 200 });
    expect(keysSeen).toEqual([KEY, 'fi_pk_next', 'fi_pk_next']);
  });

  it('stays with the next key when several requests find out at once', async () => {
    const client = clientOf(await gatewayKnowing('fi_pk_next'), 'fi_pk_next');
    await Promise.all([client.send(request()), client.send(request()), client.send(request())]);
    await client.send(request());
    expect(keysSeen.at(-1)).toBe('fi_pk_next');
    expect(keysSeen).toHaveLength(7);
  });

  it('says unauthorized when neither key is known', async () => {
    const client = clientOf(await gatewayKnowing(), 'fi_pk_next');
    expect(await client.send(request())).toMatchObject({ kind: 'answer', status: 401 });
  });

  it('does not spend two requests each time while neither key is known', async () => {
    const client = clientOf(await gatewayKnowing(), 'fi_pk_next');
    for (let count = 0; count < 5; count += 1) await client.send(request());
    expect(keysSeen).toEqual([KEY, 'fi_pk_next', KEY, KEY, KEY, KEY]);
  });
});
