/** The gateway's problem types and the status each comes with (CONTRACT.md, "Errors"). */
export const GATEWAY_PROBLEMS = {
  'invalid-body': 400,
  'invalid-query': 400,
  'unknown-custom-field': 400,
  'project-not-in-scope': 400,
  'customer-not-in-scope': 400,
  'field-not-writable': 400,
  unauthorized: 401,
  'no-scope': 403,
  'not-found': 404,
  'editing-locked': 409,
  'cancellation-locked': 409,
  'rate-limited': 429,
  internal: 500,
  'upstream-scope-violation': 502,
  'schema-drift': 502,
  'writes-disabled': 503,
  'cancel-not-configured': 503,
} as const;
export type GatewayProblemType = keyof typeof GATEWAY_PROBLEMS;

/** The relay's own problem types and statuses: what the browser branches on. */
export const RELAY_PROBLEMS = {
  /** The visitor can mend it; `errors` names the fields where that is known. */
  'invalid-booking': 400,
  /** A lookup has changed since the page read it; `lookups` names those to read again. */
  'stale-lookup': 400,
  /** Browser and relay disagree about the place's clock; `window` holds the relay's reading to confirm. */
  'clock-rules-differ': 409,
  /** Not a request the relay understands: the calling program's mistake, never the visitor's. */
  'invalid-request': 400,
  'idempotency-key-required': 400,
  'idempotency-key-reused': 409,
  'not-found': 404,
  /** It was asked for so long ago that its details are erased; `detail` says what came of it. */
  erased: 410,
  'method-not-allowed': 405,
  'body-too-large': 413,
  /** A new site's details need mending; `errors` names them. */
  'invalid-site': 400,
  /** The job has moved on at the office: it can no longer be changed, or cancelled, from here. */
  'editing-locked': 409,
  'cancellation-locked': 409,
  /** The job is no longer as its editor saw it; `current` holds it as it is. */
  'job-changed': 409,
  /** A webhook whose signature does not fit. */
  unauthorized: 401,
  /** A pass is needed and there is none. */
  'pass-required': 401,
  'pass-expired': 401,
  'pass-not-yet-valid': 401,
  'pass-revoked': 401,
  /** Forged, cut off, for another service, or of a key or channel that is not ours. */
  'pass-invalid': 401,
  /** The pass is a good one of a channel that the operator has switched off. Only its own signer's passes are told so. */
  'channel-off': 403,
  /** Whoever signed in is signed in no more; `sign_in` is where they do again. */
  'session-ended': 401,
  /** The pass is good and does not allow this. */
  'not-allowed': 403,
  'too-many-requests': 429,
  internal: 500,
  /** The operator's to mend: the key, its scope, or the integration's settings. */
  misconfigured: 503,
  /** The gateway does not take cancellations: only the office can cancel. */
  'cancel-not-configured': 503,
  /** The lookup has never been read and the gateway does not answer. */
  'lookup-unavailable': 503,
  /** As much is on its way as the operator allows: nothing was kept or sent. `Retry-After` says when to try again. */
  'queue-full': 503,
  /** The journal cannot be written: nothing was sent. */
  'storage-unavailable': 503,
} as const;
export type RelayProblemType = keyof typeof RELAY_PROBLEMS;

/** The last part of a problem's `type` URI: `editing-locked`. */
export function problemType(problem: { type: string }): string {
  return problem.type.slice(problem.type.lastIndexOf('/') + 1);
}

/** Narrows the last part of a `type` to one the gateway documents. */
export function isGatewayProblemType(type: string): type is GatewayProblemType {
  return Object.hasOwn(GATEWAY_PROBLEMS, type);
}

/** Narrows the last part of a `type` to one of the relay's own. */
export function isRelayProblemType(type: string): type is RelayProblemType {
  return Object.hasOwn(RELAY_PROBLEMS, type);
}

/** The URI that stands in a relay problem's `type`. */
export function relayProblemUri(type: RelayProblemType): string {
  return `https://callout/problems/${type}`;
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';
