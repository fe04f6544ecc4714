import { createServer } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { drainable } from './drain.ts';
import { listen } from './listen.ts';

/** A server that answers when the test says so. */
async function slowServer() {
  const reached = Promise.withResolvers<void>();
  const mayAnswer = Promise.withResolvers<void>();
  const server = createServer(async (_, response) => {
    reached.resolve();
    await mayAnswer.promise;
    response.end('done');
  });
  const drain = drainable(server);
  const port = await listen(server, 0, '127.0.0.1');
  return { port, drain, reached: reached.promise, letAnswer: mayAnswer.resolve };
}

it('answers a request in progress before it is done', async () => {
  const { port, drain, reached, letAnswer } = await slowServer();
  const answering = fetch(`http://127.0.0.1:${port}`);
  await reached;
  const draining = drain(60_000);
  letAnswer();
  expect(await (await answering).text()).toBe('done');
  await draining;
});

it('does not wait for a connection that was opened and never used', async () => {
  const { port, drain } = await slowServer();
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await drain(60_000);
  await closed;
});

it('does not wait for a connection that is kept for the next request', async () => {
  const { port, drain, letAnswer } = await slowServer();
  letAnswer();
  await (await fetch(`http://127.0.0.1:${port}`)).text();
  await drain(60_000);
});

it('cuts off a request that takes longer than it may', async () => {
  const { port, drain, reached } = await slowServer();
  const answering = fetch(`http://127.0.0.1:${port}`);
  await reached;
  await Promise.all([expect(answering).rejects.toThrow(), drain(50)]);
});

it('takes no new connection', async () => {
  const { port, drain } = await slowServer();
  await drain(60_000);
  await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toThrow();
});
