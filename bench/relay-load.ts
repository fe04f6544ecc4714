import { Client } from 'undici';

/** One request of a load. */
export interface Shot {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** What a load found. Times in ms. */
export interface Rate {
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers by status. */
  statuses: Record<number, number>;
}

/** Asks over and over on so many kept connections, one request at a time on each, for `ms`. */
export async function load(
  url: string,
  shot: () => Shot,
  { connections, ms }: { connections: number; ms: number },
): Promise<Rate> {
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  const began = performance.now();
  const worker = async () => {
    const client = new Client(url, { pipelining: 1 });
    while (performance.now() - began < ms) {
      const asked = performance.now();
      const status = await statusOf(client, shot());
      times.push(performance.now() - asked);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
    await client.close();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = performance.now() - began;
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? Number.NaN;
  return { perSecond: (times.length / elapsed) * 1000, p50: at(0.5), p99: at(0.99), statuses };
}

/** Asks so many times at least. */
export async function loadTimes(url: string, shot: () => Shot, times: number, connections: number): Promise<void> {
  let left = times;
  while (left > 0) left -= requestsIn(await load(url, shot, { connections, ms: 500 }));
}

/** How many requests a load was. */
export function requestsIn({ statuses }: Pick<Rate, 'statuses'>): number {
  return Object.values(statuses).reduce((sum, count) => sum + count, 0);
}

/**
 * Asks, and reads the answer to its end. By the library's lowest way: making a stream of an answer costs more than a bare
 * server does to give it, and it was this process that set how many that could give.
 */
function statusOf(client: Client, { method, path, headers = {}, body }: Shot): Promise<number> {
  return new Promise((resolve, reject) => {
    let status = Number.NaN;
    client.dispatch(
      { method, path, headers, ...(body !== undefined && { body }) },
      {
        onRequestStart() {},
        onResponseStart(_controller, statusCode) {
          status = statusCode;
        },
        onResponseData() {},
        onResponseEnd: () => resolve(status),
        onResponseError: (_controller, error) => reject(error),
      },
    );
  });
}
