import type { Attempt, Life } from '../journal/life.ts';
import type { OperationLife } from '../operations/life.ts';
import { stored } from './stored.ts';

/** The columns that `bookings` and `operations` keep of a life alike: what the state has no use for is null. */
export function commonLifeColumns(life: Life | OperationLife) {
  const { attempt } = life;
  return {
    state: life.state,
    due_at: 'dueAt' in life ? life.dueAt : null,
    hold: 'hold' in life ? life.hold : null,
    tries: 'tries' in life ? life.tries : null,
    attempt: attempt?.number ?? null,
    attempt_started_at: attempt?.startedAt ?? null,
    attempt_deadline: attempt?.deadline ?? null,
    request_id: attempt?.requestId ?? null,
    doubts: life.doubts,
    doubt_since: life.doubtSince ?? null,
    lease_owner: 'lease' in life ? life.lease.owner : null,
    lease_until: 'lease' in life ? life.lease.until : null,
  };
}

interface AttemptColumns {
  attempt: number | null;
  attempt_started_at: number | null;
  attempt_deadline: number | null;
  request_id: string | null;
  /** Kept of bookings alone. */
  attempt_skew_ms?: number | null;
}

/** The attempt in a row; undefined before the first. @throws when it lacks what every attempt has */
export function attemptOf(row: AttemptColumns): Attempt | undefined {
  if (row.attempt === null) return undefined;
  return {
    number: row.attempt,
    startedAt: stored(row.attempt_started_at),
    deadline: stored(row.attempt_deadline),
    requestId: stored(row.request_id),
    skewMs: row.attempt_skew_ms ?? undefined,
  };
}
