import type { RequestListener } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../listen.ts';
import { createListener, LISTENER_LIMITS, type ListenerLimits } from './listener.ts';

const HOST = '127.0.0.1';
const HEAD = `POST /v1/jobs HTTP/1.1\r\nHost: relay\r\n`;

/** A server that notes what it is asked, and what it closes. */
async function startListener(limits: Partial<ListenerLimits> = {}, answer?: RequestListener) {
  const asked: string[] = [];
  const refused = Promise.withResolvers<void>();
  const cutOff = Promise.withResolvers<void>();
  const server = createListener(
    (request, response) => {
      asked.push(`${request.method} ${request.url}`);
      if (answer) answer(request, response);
      else request.resume().once('end', () => response.end('done'));
    },
    { ...LISTENER_LIMITS, ...limits },
    refused.resolve,
  );
  server.on('connection', (socket) => socket.once('close', () => cutOff.resolve()));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const port = await listen(server, 0, HOST);
  return { port, asked, refused: refused.promise, cutOff: cutOff.promise };
}

/** Sends bytes as they are, and resolves with all that comes back until the server closes the connection. */
function send(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, HOST, () => socket.write(text));
    onTestFinished(() => void socket.destroy());
    socket.setEncoding('latin1').on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', () => {});
    socket.once('close', () => resolve(answer));
  });
}

describe('a request that two readers could read in two ways', () => {
  it.each([
    [
      'a length and chunks',
      'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n',
      '0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n',
    ],
    [
      'chunks and a length',
      'Transfer-Encoding: chunked\r\nContent-Length: 5\r\n',
      '0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n',
    ],
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3\r\n', '{}\n'],
    ['a length with a sign', 'Content-Length: +2\r\n', '{}'],
    ['chunks in a coding nobody knows', 'Transfer-Encoding: xchunked\r\n', '0\r\n\r\n'],
    ['a blank before the colon', 'Content-Length : 2\r\n', '{}'],
    ['a header that goes on in the next line', 'X-A: b\r\n Content-Length: 2\r\n', '{}'],
    ['a bare line feed in the headers', 'X-A: b\nTransfer-Encoding: chunked\r\n', '0\r\n\r\n'],
    ['a bad size of a chunk', 'Transfer-Encoding: chunked\r\n', '0x2\r\n{}\r\n0\r\n\r\n'],
  ])('is refused, and nothing behind it is read: %s', async (_, headers, body) => {
    const { port, asked } = await startListener();
    const answer = await send(port, `${HEAD}${headers}\r\n${body}`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(asked).not.toContain('GET /smuggled');
  });

  it('is refused without a host', async () => {
    const { port, asked } = await startListener();
    expect(await send(port, 'GET / HTTP/1.1\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(asked).toEqual([]);
  });
});

describe('a request that is too much', () => {
  it('is refused when its headers are larger than 16 kB', async () => {
    const { port, asked } = await startListener();
    const answer = await send(port, `${HEAD}X-Long: ${'a'.repeat(LISTENER_LIMITS.headerBytes)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431 /);
    expect(asked).toEqual([]);
  });
});

describe('whoever takes their time', () => {
  const quick = { headersMs: 50, requestMs: 100, lookEveryMs: 20 };

  it('is cut off when the headers do not end', async () => {
    const { port, asked } = await startListener(quick);
    expect(await send(port, HEAD)).toMatch(/^HTTP\/1\.1 408 /);
    expect(asked).toEqual([]);
  });

  it('is cut off when the body does not end', async () => {
    const { port } = await startListener(quick);
    expect(await send(port, `${HEAD}Content-Length: 100\r\n\r\n{`)).not.toMatch(/^HTTP\/1\.1 200 /);
  });

  it('is cut off when they read nothing of the answer', async () => {
    const { port, cutOff } = await startListener({ idleMs: 100 }, (_, response) => {
      response.end('x'.repeat(64_000_000));
    });
    const socket = connect(port, HOST, () => socket.write('GET / HTTP/1.1\r\nHost: relay\r\n\r\n'));
    socket.on('error', () => {});
    onTestFinished(() => void socket.destroy());
    await cutOff;
  });
});

describe('a connection beyond the most that there may be', () => {
  it('is closed unread, and those that there are go on', async () => {
    const { port, asked, refused } = await startListener({ connections: 1 });
    const first = connect(port, HOST);
    onTestFinished(() => void first.destroy());
    await new Promise((resolve) => first.once('connect', resolve));
    expect(await send(port, 'GET /second HTTP/1.1\r\nHost: relay\r\n\r\n')).toBe('');
    await refused;
    first.write('GET /first HTTP/1.1\r\nHost: relay\r\n\r\n');
    await new Promise((resolve) => first.once('data', resolve));
    expect(asked).toEqual(['GET /first']);
  });
});

it('leaves no limit of the relay’s own server unset', () => {
  const server = createListener(() => {});
  const { headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxHeadersCount, maxConnections } = server;
  for (const limit of [headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxHeadersCount, maxConnections]) {
    expect(limit).toBeGreaterThan(0);
  }
});
