import { Pool } from 'undici';

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
  const pool = new Pool(url, { connections, pipelining: 1 });
  const times: number[] = [];
  const statuses: Record<number, number> = {};
  const began = performance.now();
  const worker = async () => {
    while (performance.now() - began < ms) {
      const { method, path, headers = {}, body = null } = shot();
      const asked = performance.now();
      const response = await pool.request({ method, path, headers, body });
      await response.body.dump();
      times.push(performance.now() - asked);
      statuses[response.statusCode] = (statuses[response.statusCode] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = performance.now() - began;
  await pool.close();
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? Number.NaN;
  return { perSecond: (times.length / elapsed) * 1000, p50: at(0.5), p99: at(0.99), statuses };
}
