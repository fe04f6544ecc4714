import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** What came of everyone who wanted to follow what happens. */
export interface Followed {
  /** Streams that were open at the same time, at most. */
  most: number;
  /** Answers that there were too many. */
  refused: number;
}

const AGAIN_MS = 3_000;
/** Pages of one office: fewer than one address may have. */
const PER_ADDRESS = 20;
/** One in so many reads nothing of what it is sent. */
const DEAF_EVERY = 4;

/** Opens `count` streams of events and again what ends, as browsers do, until `over` aborts. */
export async function follow(relayUrl: string, count: number, over: AbortSignal): Promise<Followed> {
  const followed: Followed = { most: 0, refused: 0 };
  let open = 0;
  async function one(index: number): Promise<void> {
    const address = `10.1.0.${Math.floor(index / PER_ADDRESS) + 1}`;
    while (!over.aborted) {
      const response = await connect(relayUrl, address, over);
      if (response?.statusCode === 200) {
        open += 1;
        followed.most = Math.max(followed.most, open);
        await ended(response, index % DEAF_EVERY === 0);
        open -= 1;
      } else {
        if (response?.statusCode === 429) followed.refused += 1;
        response?.resume();
      }
      await sleep(AGAIN_MS, undefined, { signal: over }).catch(() => undefined);
    }
  }
  await Promise.all(Array.from({ length: count }, (_, index) => one(index)));
  return followed;
}

function connect(relayUrl: string, address: string, signal: AbortSignal): Promise<IncomingMessage | undefined> {
  return new Promise((resolve) => {
    const headers = { 'X-Forwarded-For': address, Accept: 'text/event-stream' };
    get(`${relayUrl}/v1/events`, { headers, agent: false, signal }, resolve).on('error', () => resolve(undefined));
  });
}

/** Resolves when the stream is over. Whoever is deaf leaves all of it in the socket. */
async function ended(response: IncomingMessage, isDeaf: boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    response.once('close', () => resolve());
    response.on('error', () => resolve());
    if (!isDeaf) response.resume();
  });
}
