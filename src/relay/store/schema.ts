import type { Generated } from 'kysely';

/**
 * The tables, the same in SQLite and PostgreSQL. Instants are ms since the epoch, structured values JSON text.
 * `migrations.ts` creates them.
 */
export interface Tables {
  bookings: BookingsTable;
  booking_history: BookingHistoryTable;
  budget: BudgetTable;
  facts: FactsTable;
  flights: FlightsTable;
  job_list: JobListTable;
  listed_jobs: ListedJobsTable;
  lookups: LookupsTable;
  operations: OperationsTable;
  sessions: SessionsTable;
  webhook_events: WebhookEventsTable;
}

export interface BookingsTable {
  /** The order in which bookings came. */
  seq: Generated<number>;
  key: string;
  version: number;
  visitor: string;
  channel: Generated<string>;
  subject: Generated<string>;
  /** The rep's name. */
  taken_by: string | null;
  request: string;
  /** Two of the request's, to find it by; null in what a relay from before there were these columns has stored. */
  site: string | null;
  job_type: string | null;
  names: string;
  received_at: number;
  traceparent: string | null;
  external_id: string;
  body_hash: string;
  fingerprint: string;
  state: string;
  due_at: number | null;
  hold: string | null;
  tries: number | null;
  attempt: number | null;
  attempt_started_at: number | null;
  attempt_deadline: number | null;
  attempt_skew_ms: number | null;
  request_id: string | null;
  doubts: number;
  doubt_since: number | null;
  lease_owner: string | null;
  lease_until: number | null;
  job_id: string | null;
  job_number: string | null;
  job_source: string | null;
  job_status: string | null;
  job_status_at: number | null;
  /** The job as `GET /v1/jobs` last showed it, when that was, and when it was last asked for. */
  job_seen: string | null;
  job_seen_at: number | null;
  job_asked_at: number | null;
  /** When what a calendar shows of the job was first seen to be another. */
  job_changed_at: number | null;
  refusal: string | null;
  last_seen: string | null;
  /** When its personal data was erased: `erasure.ts`. */
  erased_at: number | null;
}

export interface BookingHistoryTable {
  id: Generated<number>;
  key: string;
  at: number;
  event: string;
  state: string;
  seen: string | null;
  request_id: string | null;
}

/** Changes, cancellations and new sites. */
export interface OperationsTable {
  /** The order in which they came. */
  seq: Generated<number>;
  key: string;
  version: number;
  kind: string;
  channel: string;
  subject: string;
  /** The rep who asked for it, by name: personal data. */
  taken_by: string | null;
  job_id: string | null;
  /** Of one lane, one at a time is under way. */
  lane: string;
  /** The order as it is sent. */
  wanted: string;
  body_hash: string;
  received_at: number;
  traceparent: string | null;
  state: string;
  due_at: number | null;
  hold: string | null;
  tries: number | null;
  attempt: number | null;
  attempt_started_at: number | null;
  attempt_deadline: number | null;
  request_id: string | null;
  doubts: number;
  doubt_since: number | null;
  lease_owner: string | null;
  lease_until: number | null;
  refusal: string | null;
  site_id: string | null;
  done_source: string | null;
  known_sites: string | null;
  last_seen: string | null;
  erased_at: number | null;
}

/** One row: the token bucket that all relays on the store share. */
export interface BudgetTable {
  name: string;
  version: number;
  tokens: number;
  updated_at: number;
  blocked_until: number;
  strikes: number;
}

/** What was found out about the gateway, by name. */
export interface FactsTable {
  name: string;
  value: string;
}

/** Work that one relay does for all: who does it now, until when. */
export interface FlightsTable {
  name: string;
  until: number;
}

/** One row: how far the gateway's job list is read. */
export interface JobListTable {
  name: string;
  version: number;
  state: string;
  /** Grows whenever a listed job was seen to be another than before. */
  changes: number;
  /** When a webhook last told of a job. */
  heard_at: number | null;
}

/** The gateway's jobs as its list last showed them. */
export interface ListedJobsTable {
  id: string;
  number: string;
  site: string;
  /** 1 for a job that is closed. */
  closed: number;
  start_at: number;
  /** What a search looks in, in lower case. */
  words: string;
  job: string;
  /** When the request that showed it began. */
  seen_at: number;
}

export interface LookupsTable {
  name: string;
  items: string;
  fetched_at: number;
}

/** People who are signed in: `session-store.ts`. */
export interface SessionsTable {
  session: string;
  /** The sign-in that made it, so that none makes two. */
  attempt: string;
  id_hash: string;
  previous_hash: string | null;
  rotated_at: number;
  confirmed_at: number | null;
  subject: string;
  name: string;
  hint: string | null;
  created_at: number;
  last_seen_at: number;
  ends_at: number;
  revoked_at: number | null;
}

export interface WebhookEventsTable {
  event_id: string;
  event_type: string;
  occurred_at: number;
  received_at: number;
  job_id: string;
  status: string | null;
}
