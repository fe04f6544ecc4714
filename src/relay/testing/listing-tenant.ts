import type { Clock, Exchange, GatewayClient, GatewayRequest } from '../ports.ts';

interface TenantJob {
  id: string;
  title: string;
  state: string;
  site: string;
  updatedAt: number;
  /** Grows with every write to any job: the order of the list. */
  revision: number;
}

/**
 * For tests of the job list: a gateway whose jobs others write to between one page and the next. Its cursors count rows, so
 * that a job may slip from a page still to come to one already read.
 */
export class ListingTenant implements GatewayClient {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #jobs = new Map<string, TenantJob>();
  #revision = 0;
  readonly requests: GatewayRequest[] = [];
  /** Called before each request is answered, with how many came before. */
  beforeAnswer: (count: number) => void | Promise<void> = () => {};
  /** Instead of an answer, while set. */
  fails: Exchange | undefined;
  perPage = 100;
  /** The gateway's clock minus ours, in ms. */
  skewMs = 0;

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  /** Creates a job, or writes over one. */
  write(id: string, change: Partial<Pick<TenantJob, 'title' | 'state' | 'site'>> = {}): void {
    const before = this.#jobs.get(id) ?? { id, title: `Job ${id}`, state: 'pending', site: '3065756' };
    this.#revision += 1;
    this.#jobs.set(id, { ...before, ...change, updatedAt: this.#now(), revision: this.#revision });
  }

  ids(): string[] {
    return [...this.#jobs.keys()];
  }

  /** The title of each open job by its ID. */
  open(): Record<string, string> {
    const open = [...this.#jobs.values()].filter(({ state }) => !isClosed(state));
    return Object.fromEntries(open.map(({ id, title }) => [id, title]).sort());
  }

  async send(request: GatewayRequest): Promise<Exchange> {
    await this.beforeAnswer(this.requests.length);
    this.requests.push(request);
    return this.fails ?? this.#list(request.query ?? {});
  }

  #list({ state = 'open', updated_at_from: from, number, cursor = '0' }: Record<string, string>): Exchange {
    const found = [...this.#jobs.values()]
      .filter((job) => state === 'all' || isClosed(job.state) === (state === 'closed'))
      .filter((job) => from === undefined || job.updatedAt >= Date.parse(from))
      .filter((job) => number === undefined || job.id === number)
      .sort((a, b) => b.revision - a.revision);
    const end = Number(cursor) + this.perPage;
    const jobs = found.slice(Number(cursor), end).map((job) => ({
      id: job.id,
      number: job.id,
      title: job.title,
      status: { id: '68392', name: job.state, state: job.state },
      start_time: '2026-07-01T09:00:00+10:00',
      end_time: '2026-07-01T11:00:00+10:00',
      site: { id: job.site, address: '24 Brand Dr' },
      notes: '',
      custom_fields: {},
    }));
    const body = { jobs, next_cursor: end < found.length ? String(end) : null };
    const date = Math.floor(this.#now() / 1000) * 1000;
    return { kind: 'answer', status: 200, body, problemType: undefined, requestId: 'req_1', date };
  }

  #now(): number {
    return this.#clock.now() + this.skewMs;
  }
}

function isClosed(state: string): boolean {
  return state === 'completed' || state === 'cancelled';
}
