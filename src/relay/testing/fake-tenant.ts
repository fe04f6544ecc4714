import { type JobCreate, jobCreateSchema } from '../../contract/jobs.ts';
import { LIMITS } from '../../contract/limits.ts';
import type { ListedJob } from '../journal/match.ts';
import type { Clock, Exchange, GatewayClient, GatewayRequest } from '../ports.ts';

/**
 * What happens to one create: as it should, lost before or after the write, held before or after the write until
 * `release`, or this exchange without a write.
 */
export type Fate = 'works' | 'lost-before-write' | 'lost-after-write' | 'hangs' | 'answers-late' | Exchange;

interface TenantJob {
  job: JobCreate;
  listed: ListedJob;
  updatedAt: number;
}

/** For tests of the engine: a gateway in memory that creates and lists jobs, and loses answers as told. */
export class FakeTenant implements GatewayClient {
  readonly #clock: Clock;
  readonly creates: { at: number; request: GatewayRequest }[] = [];
  readonly lists: { at: number; request: GatewayRequest }[] = [];
  readonly #jobs: TenantJob[] = [];
  readonly #hanging: (() => void)[] = [];
  /** What happens to the next creates; once they are used up, `otherwise`. */
  fates: Fate[] = [];
  otherwise: Fate = 'works';
  /** What the list answers with instead, while set. */
  listFails: Exchange | undefined;
  echo = true;
  /** The gateway's clock minus ours, in ms. */
  skewMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get jobs(): readonly ListedJob[] {
    return this.#jobs.map(({ listed }) => listed);
  }

  /** Makes a job by another program's hand, or a late one's. */
  createJob(job: JobCreate): ListedJob {
    const id = String(1000 + this.#jobs.length);
    const listed: ListedJob = {
      id,
      number: String(this.#jobs.length + 1),
      title: job.title,
      start_time: job.start_time,
      end_time: job.end_time,
      site: { id: job.site },
      notes: job.notes ?? '',
      custom_fields: job.custom_fields ?? {},
      ...(this.echo && job.external_id !== undefined && { external_id: job.external_id }),
    };
    this.#jobs.push({ job, listed, updatedAt: this.#now() });
    return listed;
  }

  /** Lets those that are held go on. */
  release(): void {
    for (const go of this.#hanging.splice(0)) go();
  }

  async send(request: GatewayRequest): Promise<Exchange> {
    const at = this.#clock.now();
    if (request.method === 'POST') {
      this.creates.push({ at, request });
      return await this.#create(request, this.fates.shift() ?? this.otherwise);
    }
    this.lists.push({ at, request });
    return this.listFails ?? this.#list(request);
  }

  async #create(request: GatewayRequest, fate: Fate): Promise<Exchange> {
    const lost: Exchange = {
      kind: 'no-answer',
      progress: 'maybe-sent',
      code: 'ECONNRESET',
      requestId: request.requestId,
    };
    if (fate === 'lost-before-write') return lost;
    if (typeof fate === 'object') return fate;
    if (fate === 'hangs') await new Promise<void>((resolve) => this.#hanging.push(resolve));
    const { id, number } = this.createJob(jobCreateSchema.parse(request.body));
    if (fate === 'answers-late') await new Promise<void>((resolve) => this.#hanging.push(resolve));
    return fate === 'lost-after-write' ? lost : this.#answer(request, 201, { id, number });
  }

  #list(request: GatewayRequest): Exchange {
    const { updated_at_from: from = '', cursor = '0', page_size: size = '25' } = request.query ?? {};
    const start = Number(cursor);
    const end = start + Math.min(Number(size), LIMITS.pageSize.max);
    const listed = this.#jobs
      .filter(({ updatedAt }) => updatedAt >= Date.parse(from))
      .toSorted((a, b) => b.updatedAt - a.updatedAt || Number(b.listed.id) - Number(a.listed.id));
    const jobs = listed.slice(start, end).map((job) => job.listed);
    return this.#answer(request, 200, { jobs, next_cursor: end < listed.length ? String(end) : null });
  }

  #answer(request: GatewayRequest, status: number, body: unknown): Exchange {
    const date = Math.floor(this.#now() / 1000) * 1000;
    return { kind: 'answer', status, body, problemType: undefined, requestId: request.requestId, date };
  }

  #now(): number {
    return this.#clock.now() + this.skewMs;
  }
}

/** An answer with a problem document of this type. */
export function problem(status: number, problemType: string): Exchange {
  return { kind: 'answer', status, body: undefined, problemType, requestId: 'req_1', date: undefined };
}

/** An answer with this body, without a write. */
export function answered(status: number, body: unknown): Exchange {
  return { kind: 'answer', status, body, problemType: undefined, requestId: 'req_1', date: undefined };
}
