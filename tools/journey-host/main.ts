/**
 * Runs relays or gateways for journeys, one after the other: each is new, on a port, a config and a database of its own,
 * and gone before the next. What Node needs to read the program (more than a second) is spent once. It is spoken to by
 * messages (messages.ts) and ends with the process that started it.
 */
import { type FromHost, type Order, type Running, toHostSchema } from './messages.ts';

let running: Running | undefined;

process.on('message', (message) => {
  const told = toHostSchema.parse(message);
  const done = told.kind === 'start' ? start(told.order) : stop();
  done.catch((error: unknown) => {
    tell({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
  });
});
process.once('disconnect', () => process.exit(0));

async function start(order: Order): Promise<void> {
  if (running) throw new Error('One at a time');
  running = await begin(order);
  tell({ kind: 'started', url: running.url });
}

async function begin(order: Order): Promise<Running> {
  const write = (text: string) => tell({ kind: 'output', text });
  // A host reads only what it runs.
  if (order.kind === 'relay') return await (await import('./run-relay.ts')).runRelay(order.env, write);
  return await (await import('./run-gateway.ts')).runGateway(order.args, write);
}

async function stop(): Promise<void> {
  await running?.stop();
  running = undefined;
  tell({ kind: 'stopped' });
}

function tell(message: FromHost): void {
  process.send?.(message);
}
