import type { Booking, BookingList, BookingRequest } from '../contract/bookings.ts';
import type { LookupName } from '../contract/lookups.ts';
import type { ChangeRequest, Operation } from '../contract/operations.ts';
import type { Grant, Role, Scope } from '../contract/passes.ts';
import type { SiteCreate } from '../contract/sites.ts';

/**
 * The seams between the relay's parts. Each part is built against these and handed its neighbours by `main.ts`,
 * so that every one can be tested alone.
 */

/** The outside world that pure code may not touch. Times are ms since the epoch. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`, or at once when `signal` aborts. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Uniform in [0, 1). */
  random(): number;
}

/** Structured log: an event's fields, then a short sentence. Never personal data at info level, never a secret. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** One request to the gateway. The client adds the key; nobody else has it. */
export interface GatewayRequest {
  method: 'GET' | 'POST' | 'PATCH';
  /** Such as `/v1/jobs`. */
  path: string;
  query?: Record<string, string>;
  body?: unknown;
  /** Sent as `X-Request-Id`. */
  requestId: string;
  /** The exchange is over, one way or the other, at this time (ms since the epoch). */
  deadline: number;
}

/** What was seen of one request: an answer of any kind, or none and how far the request had got. */
export type Exchange =
  | {
      kind: 'answer';
      status: number;
      /** The parsed JSON body; undefined when there was none, it was cut off, or it was not JSON. */
      body: unknown;
      /** Why it could not be read, in words for the operator: `not JSON but text/html`. Nothing of what it says. */
      bodyTrouble?: string | undefined;
      /** Last part of a problem document's `type`, when the body is one. */
      problemType: string | undefined;
      requestId: string;
      /** The gateway's own clock, from its `Date` header (ms since the epoch, whole seconds). */
      date: number | undefined;
    }
  | {
      kind: 'no-answer';
      /** `not-sent`: no byte of the request can have reached the gateway (DNS, refused, TLS). */
      progress: 'not-sent' | 'maybe-sent';
      /** Such as `ECONNREFUSED`, `ECONNRESET`, `timeout`. */
      code: string;
      requestId: string;
    };

export interface GatewayClient {
  /** Never rejects: what went wrong is in the exchange. Never retries. */
  send(request: GatewayRequest): Promise<Exchange>;
}

/** Who is asking for a token: writes and reconciles go before lookups. */
export type BudgetUse = 'write' | 'reconcile' | 'lookup';

export interface Budget {
  /** Takes one token if there is one for this use, else says how long until there may be. */
  take(use: BudgetUse): Promise<{ granted: true } | { granted: false; waitMs: number }>;
}

/** A lookup as it was last read, kept across restarts and shared by all relays on the store. */
export interface StoredLookup {
  name: LookupName;
  /** The items as they were parsed when read: parse them again. */
  items: unknown;
  /** When the flight that read it began (ms since the epoch); an older flight never overwrites a newer one. */
  fetchedAt: number;
}

export interface LookupStore {
  load(name: LookupName): Promise<StoredLookup | undefined>;
  save(lookup: StoredLookup): Promise<void>;
  /** True for the one relay that may fetch `name` until `until`; false while another's claim holds. */
  claimFlight(name: LookupName, now: number, until: number): Promise<boolean>;
  /** Gives back the claim that ends at `until`, so that another relay need not wait for its end. */
  releaseFlight(name: LookupName, until: number): Promise<void>;
}

/** Who is asking, once their pass has been checked or open access lets them in. */
export interface Visitor {
  /** The pass's `sub`; `open` for anyone under open access. */
  subject: string;
  channel: string;
  role: Role;
  sites: Scope;
  projects: Scope;
  jobTypes: Scope;
  grants: readonly Grant[];
  /** Values their form starts with, by `PREFILL_FIELDS`' names. */
  prefill: Readonly<Record<string, string>>;
  /** Prefilled fields whose value a booking must have. */
  locked: readonly string[];
  /** When the pass or the session ends (ms since the epoch); undefined under open access. */
  expiresAt: number | undefined;
  /** Of a person who has signed in, for display. */
  name?: string;
  /** Whom rate limits and the fair queue count: the pass's channel and subject, or an address. */
  fairness: string;
}

/** Whose a booking or an operation is. */
export interface Owner {
  channel: string;
  subject: string;
}

/** Whose bookings may be read and changed: one subject's, or those of a whole channel (the desk). */
export interface Reach {
  channel: string;
  /** Undefined for everyone's. */
  subject: string | undefined;
}

/** Names as the lookups have them now, kept with the booking for its receipt. */
export interface BookingNames {
  site?: string | undefined;
  jobType?: string | undefined;
  project?: string | undefined;
}

export interface NewBooking {
  key: string;
  /** Tidied and validated. */
  request: BookingRequest;
  names: BookingNames;
  /** Who asks, for fairness: a pass's subject, or an address. */
  visitor: string;
  owner: Owner;
  /** The rep's name: `takerOf`. */
  takenBy?: string | undefined;
}

/** What is left of a booking, or of an operation, whose details were erased. */
export interface Erased {
  /** When (ms since the epoch). */
  at: number;
  /** The job that came of it, by its number; undefined where none did. */
  jobNumber: string | undefined;
}

export type Submitted =
  | { kind: 'accepted'; booking: Booking }
  /** The key is known with the same body and owner: this is what became of it. */
  | { kind: 'known'; booking: Booking }
  /** Another body, or another owner, came with the key before. */
  | { kind: 'key-reused' }
  /** The same owner came with the key, so long ago that its details are erased. */
  | { kind: 'erased'; erased: Erased }
  /** As much is on its way as may be: nothing was stored. There may be room after `retryAfterMs`. */
  | { kind: 'queue-full'; retryAfterMs: number }
  /** The journal could not be written, and does not have the key. Nothing was sent. */
  | { kind: 'not-stored' }
  /** The journal cannot be read either: it may have the booking, from now or before. */
  | { kind: 'not-known' };

/** What the HTTP edge needs of the journal and its sender. */
export interface Bookings {
  /** Durable once it resolves to `accepted`. Never waits for the gateway. */
  submit(booking: NewBooking): Promise<Submitted>;
  /** The booking as it stands; undefined for an unknown key, and for a booking that is out of reach or erased. */
  find(key: string, reach: Reach): Promise<Booking | undefined>;
  /** What is left of a booking within reach whose details were erased; undefined for any other. */
  findErased(key: string, reach: Reach): Promise<Erased | undefined>;
  /** What of the two came with this key before, by one reading. */
  known(key: string, reach: Reach): Promise<{ booking: Booking } | { erased: Erased } | undefined>;
  /** The booking as `find` has it, its job asked for first where nothing was heard of it for a minute; that takes 2 s at the longest. */
  findAsItIs(key: string, reach: Reach): Promise<Booking | undefined>;
  /** Those within reach, the newest first, at most `limit`; `more`: there are older ones. */
  list(reach: Reach, limit: number): Promise<BookingList>;
  /** The booking within reach that has this job. */
  ofJob(jobId: string, reach: Reach): Promise<Booking | undefined>;
  /** Resolves when the booking leaves `received` and `sending`, or after `withinMs`, with what is known then. */
  outcome(key: string, withinMs: number): Promise<Booking | undefined>;
}

/** A readiness check: undefined when well, else the reason in a few words. */
export type HealthCheck = () => Promise<string | undefined>;

/** What a finding of the sender's asks of the lookup cache. */
export interface LookupRefresher {
  /** The gateway showed this lookup to be out of date. Resolves once a newer copy is in, or none can be had now. Never rejects. */
  refetchStale(name: LookupName): Promise<void>;
}

/** One webhook as it came over HTTP: the body untouched, for the signature is over its bytes. */
export interface WebhookDelivery {
  eventId: string | undefined;
  eventType: string | undefined;
  signature: string | undefined;
  body: string;
  requestId: string;
}

/** `stored` and `duplicate` are answered 2xx; anything else makes the gateway try again. */
export type WebhookReceipt = 'stored' | 'duplicate' | 'bad-signature' | 'bad-event' | 'not-stored';

export interface WebhookReceiver {
  /** Durable once it resolves to `stored`. Never rejects. */
  receive(delivery: WebhookDelivery): Promise<WebhookReceipt>;
}

/** A write to the gateway other than a booking: src/contract/operations.ts. */
export type OperationOrder =
  | {
      kind: 'change';
      jobId: string;
      change: ChangeRequest;
      /**
       * The notes that the visit was booked with, where whoever changes them is not the office: what it has written since stays,
       * and theirs goes under it.
       */
      firstNotes?: string | undefined;
    }
  | { kind: 'cancel'; jobId: string; reason: string | undefined }
  | { kind: 'new-site'; site: SiteCreate };

export interface NewOperation {
  key: string;
  /** As it was asked for, tidied: the same key must come with the same again. */
  asked: OperationOrder;
  /** What of it is sent: validated, and without what is so already. */
  order: OperationOrder;
  owner: Owner;
  /** The rep who asked for it at the desk, by name. */
  takenBy?: string | undefined;
}

/** The counterpart of `Submitted`. */
export type OperationSubmitted =
  | { kind: 'accepted' | 'known'; operation: Operation }
  | { kind: 'key-reused' }
  | { kind: 'erased'; erased: Erased }
  | { kind: 'queue-full'; retryAfterMs: number }
  | { kind: 'not-stored' }
  | { kind: 'not-known' };

/** What the HTTP edge needs of the operations and their sender; the counterpart of `Bookings`. */
export interface Operations {
  /** Durable once it resolves to `accepted`. Never waits for the gateway. */
  submit(operation: NewOperation): Promise<OperationSubmitted>;
  /** What came under this key before, if anything: `known`, or `key-reused` where it was another order or owner. */
  known(key: string, asked: OperationOrder, owner: Owner): Promise<OperationSubmitted | undefined>;
  /** Undefined for an unknown key, and for an operation that is out of reach or erased. */
  find(key: string, reach: Reach): Promise<Operation | undefined>;
  /** What is left of an operation within reach whose details were erased; undefined for any other. */
  findErased(key: string, reach: Reach): Promise<Erased | undefined>;
  /** Resolves when it leaves `received` and `sending`, or after `withinMs`. */
  outcome(key: string, withinMs: number): Promise<Operation | undefined>;
  /** Those about a job, the oldest first. */
  ofJob(jobId: string): Promise<Operation[]>;
  /** The notes that this owner's latest change of the job to be carried out had; undefined where none had any. */
  notesSaid(jobId: string, owner: Owner): Promise<string | undefined>;
  /** The IDs of the sites that this owner has made: they are in their maker's reach. */
  sitesMadeBy(owner: Owner): Promise<string[]>;
}
