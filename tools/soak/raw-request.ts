import { type IncomingMessage, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { IDEMPOTENCY_KEY } from '../../src/contract/bookings.ts';
import type { Intention } from '../harness/intention.ts';

/** A request whose body the caller sends piece by piece. Each has a connection of its own. */
export interface SlowPost {
  send(piece: string): void;
  end(): void;
  /** The answer; rejects when the connection ends without one. */
  answered: Promise<{ status: number; body: unknown }>;
  /** Closes the connection. */
  leave(): void;
}

/** Begins a `POST /v1/jobs` of `length` bytes. */
export function beginPost(relayUrl: string, { key, visitor }: Intention, length: number): SlowPost {
  const headers = {
    'Content-Type': 'application/json',
    'Content-Length': length,
    [IDEMPOTENCY_KEY]: key,
    'X-Forwarded-For': visitor,
  };
  const outgoing = request(`${relayUrl}/v1/jobs`, { method: 'POST', headers, agent: false });
  const { promise: answered, resolve, reject } = Promise.withResolvers<{ status: number; body: unknown }>();
  outgoing.on('error', reject);
  outgoing.on('close', () => reject(new Error('closed without an answer')));
  outgoing.on('response', (response: IncomingMessage) => {
    json(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject);
  });
  answered.catch(() => undefined);
  return {
    send: (piece) => void outgoing.write(piece),
    end: () => void outgoing.end(),
    answered,
    leave: () => void outgoing.destroy(),
  };
}
