/** A relay's metrics in Prometheus's text format; undefined while it does not answer. */
export async function readMetrics(url: string): Promise<string | undefined> {
  try {
    return await (await fetch(url, { signal: AbortSignal.timeout(5_000) })).text();
  } catch {
    return undefined;
  }
}

/** The value of a metric without labels. */
export function metricIn(text: string, name: string): number | undefined {
  const value = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1];
  return value === undefined ? undefined : Number(value);
}

/** What a process takes, in bytes: of the system, and of that its JavaScript heap. */
export function memoryIn(text: string): { rss: number; heap: number } | undefined {
  const rss = metricIn(text, 'process_resident_memory_bytes');
  const heap = metricIn(text, 'nodejs_heap_size_used_bytes');
  return rss === undefined || heap === undefined ? undefined : { rss, heap };
}
