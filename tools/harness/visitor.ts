import { IDEMPOTENCY_KEY } from '../../src/contract/bookings.ts';
import type { Intention } from './intention.ts';
import type { Ledger } from './ledger.ts';
import { readTold, type Telling, type Told } from './telling.ts';

/** Talks to the relays as the page does. Whatever it is told is noted in the ledger. Never rejects. */
export interface Visitor {
  /** `POST /v1/jobs` at a relay, by its number. `signal` leaves in the middle. */
  post(intention: Intention, relay: number, signal?: AbortSignal): Promise<Telling>;
  /** `GET /v1/bookings/<key>`. */
  ask(key: string, relay: number): Promise<Telling>;
}

type Heard = (response: Response, body: unknown) => void;

/** As the page does, longer than the relay ever takes. */
const GIVE_UP_MS = 30_000;

/**
 * @param relayUrls by number; a number beyond the last starts over
 * @param heard is handed each answer to a `POST`, and its body if that is JSON
 */
export function createVisitor(relayUrls: readonly string[], ledger: Ledger, heard: Heard = () => {}): Visitor {
  async function tell(key: string, relay: number, path: string, init: RequestInit): Promise<Telling> {
    const askedAt = performance.now();
    const told = await exchange(`${relayUrls[relay % relayUrls.length]}${path}`, init, heard);
    const telling = { ...told, askedAt, toldAt: performance.now() };
    ledger.note(key, telling);
    return telling;
  }
  return {
    post({ key, request, visitor }, relay, leave) {
      const timeout = AbortSignal.timeout(GIVE_UP_MS);
      return tell(key, relay, '/v1/jobs', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', [IDEMPOTENCY_KEY]: key, 'X-Forwarded-For': visitor },
        body: JSON.stringify(request),
        signal: leave ? AbortSignal.any([leave, timeout]) : timeout,
      });
    },
    ask: (key, relay) => tell(key, relay, `/v1/bookings/${key}`, { signal: AbortSignal.timeout(GIVE_UP_MS) }),
  };
}

async function exchange(url: string, init: RequestInit, heard: Heard): Promise<Told> {
  try {
    const response = await fetch(url, init);
    const body = parse(await response.text());
    if (init.method === 'POST') heard(response, body);
    return readTold(response.status, body);
  } catch (error) {
    return { kind: 'no-answer', why: error instanceof Error ? error.message : String(error) };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
