/**
 * The limits of CONTRACT.md, each written once. Text lengths are in characters as `countCharacters` counts them.
 */
export const LIMITS = {
  title: 200,
  notes: 2000,
  purchaseOrderNumber: 100,
  externalId: 36,
  businessName: 200,
  address: 500,
  personName: 100,
  mobileNumber: 50,
  email: 200,
  url: 500,
  /** Most items a lookup answers with; exactly this many may mean "cut off". */
  lookupItems: 100,
  pageSize: { default: 25, max: 100 },
} as const;

/** The tenant's rate limit (CONTRACT.md, "Rate limit"). */
export const RATE_LIMIT = {
  perMinute: 40,
  burst: 40,
  /** How long the gateway holds a request for a token before it answers 429. */
  holdMs: 2000,
} as const;
