import * as z from 'zod/mini';

/**
 * What CONTRACT.md leaves unknown, and how the tenant is set up: each a choice that can be changed while the
 * sandbox runs.
 */
export const switchesSchema = z.strictObject({
  /** Which 2xx answers a create. */
  createdStatus: z.literal([200, 201]),
  /** Whether the job list shows `external_id`. */
  echoExternalId: z.boolean(),
  /** Whether the job list shows `purchase_order_number`. */
  echoPurchaseOrderNumber: z.boolean(),
  /** What stands for the cursor on the last page of the job list. */
  lastCursor: z.literal(['null', 'absent']),
  /** Lifts the rate limit. */
  unlimited: z.boolean(),
  /** Off: an empty bucket answers 429 at once instead of holding the request first. */
  hold: z.boolean(),
  /** Off: every write answers 503 `writes-disabled`. */
  writesEnabled: z.boolean(),
  /** Off: cancelling answers 503 `cancel-not-configured`. */
  cancelConfigured: z.boolean(),
  /** Adds a key that no client knows to every JSON answer: clients must tolerate it. */
  extraKeys: z.boolean(),
  /** How far the gateway's clock is ahead of the machine's, in ms. Shows in `Date` and in update times. */
  clockSkewMs: z.int(),
  /** Whether a webhook carries a status by name or as an object. */
  webhookStatus: z.literal(['name', 'object']),
  /** Sends every webhook twice, under the same event ID. */
  duplicateWebhooks: z.boolean(),
});
export type Switches = z.infer<typeof switchesSchema>;

/** A change to some of the switches. */
export const switchesPatchSchema = z.partial(switchesSchema);
export type SwitchesPatch = z.infer<typeof switchesPatchSchema>;

/** How the switches stand unless told otherwise. */
export const DEFAULT_SWITCHES: Switches = {
  createdStatus: 201,
  echoExternalId: true,
  echoPurchaseOrderNumber: true,
  lastCursor: 'null',
  unlimited: false,
  hold: true,
  writesEnabled: true,
  cancelConfigured: true,
  extraKeys: false,
  clockSkewMs: 0,
  webhookStatus: 'name',
  duplicateWebhooks: false,
};
