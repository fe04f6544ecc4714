import { createServer } from 'node:http';
import { expect, it, onTestFinished } from 'vitest';
import { CannotListen, listen } from './listen.ts';

it('says in words that a port is in use, and which setting to change', async () => {
  const first = createServer();
  onTestFinished(() => void first.close());
  const port = await listen(first, 0, '127.0.0.1');
  const second = listen(createServer(), port, '127.0.0.1', { port: 'METRICS_PORT', host: 'METRICS_HOST' });
  await expect(second).rejects.toThrow(CannotListen);
  await expect(second).rejects.toThrow(`Port ${port} on 127.0.0.1 is in use by another program.`);
  await expect(second).rejects.toThrow('METRICS_PORT');
});

it('says in words that a host is not this machine’s', async () => {
  await expect(listen(createServer(), 0, '192.0.2.1')).rejects.toThrow('HOST 192.0.2.1 is not an address');
});
