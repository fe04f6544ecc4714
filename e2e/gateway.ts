/** One request in the sandbox's log, as its control calls show it. */
export interface LoggedRequest {
  id: number;
  at: number;
  method: string;
  path: string;
  body: unknown;
  status: number | null;
  fault: string | null;
  wrote: string | null;
  unplanned: boolean;
}

/** A job as the sandbox's control calls show it. */
export interface SandboxJob {
  id: string;
  number: string;
  title: string;
  site: string;
  start_time: string;
  end_time: string;
  [key: string]: unknown;
}

/** What a journey may ask of the stand-in gateway, or do to it: its control calls over HTTP. */
export function gatewayControls(url: string) {
  async function call(method: string, path: string, body?: unknown) {
    const response = await fetch(`${url}/__sandbox${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  }

  return {
    url,
    /** Requests of one method and path, oldest first. */
    async requests(method: string, path: string): Promise<LoggedRequest[]> {
      const answer = await call('GET', `/requests?method=${method}&path=${encodeURIComponent(path)}`);
      return answer.requests;
    },
    /** The bodies of every `POST /v1/jobs` that reached the gateway. */
    async creates(): Promise<unknown[]> {
      return (await this.requests('POST', '/v1/jobs')).map((request) => request.body);
    },
    async jobs(): Promise<SandboxJob[]> {
      return (await call('GET', '/jobs')).jobs;
    },
    /** Plans a fault for the next matching request. */
    fault: (name: string, options: { method?: string; path?: string; times?: number } = {}) =>
      call('POST', '/faults', { name, method: 'POST', path: '/v1/jobs', times: 1, ...options }),
    clearFaults: () => call('DELETE', '/faults'),
    release: () => call('POST', '/faults/release'),
    switches: (patch: Record<string, unknown>) => call('PATCH', '/switches', patch),
    lookups: (patch: Record<string, unknown>) => call('PATCH', '/lookups', patch),
    setStatus: (jobId: string, status: string) => call('PATCH', `/jobs/${jobId}/status`, { status }),
    subscribe: (target: string, secret: string) => call('POST', '/webhooks', { url: target, secret }),
    reset: () => call('POST', '/reset'),
  };
}

export type GatewayControls = ReturnType<typeof gatewayControls>;
