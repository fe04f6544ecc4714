import type { Selectable } from 'kysely';
import * as z from 'zod';
import { holdReasonSchema } from '../../contract/bookings.ts';
import { idSchema } from '../../contract/lookups.ts';
import { changeRequestSchema, operationStateSchema } from '../../contract/operations.ts';
import { siteCreateSchema } from '../../contract/sites.ts';
import { REFUSALS } from '../journal/classify.ts';
import { laneOf, type OperationEntry } from '../operations/entry.ts';
import { DONE_SOURCES, type OperationLife } from '../operations/life.ts';
import { attemptOf, commonLifeColumns } from './life-columns.ts';
import type { OperationsTable } from './schema.ts';
import { stored } from './stored.ts';

/** An order as it is kept: `reason` may be left out of JSON, but not of an `OperationOrder`. */
export const orderSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('change'),
    jobId: idSchema,
    change: changeRequestSchema,
    firstNotes: z.string().optional(),
  }),
  z
    .object({ kind: z.literal('cancel'), jobId: idSchema, reason: z.string().optional() })
    .transform(({ kind, jobId, reason }) => ({ kind, jobId, reason })),
  z.object({ kind: z.literal('new-site'), site: siteCreateSchema }),
]);
const knownSitesSchema = z.object({ ids: z.array(z.string()), cutOff: z.boolean() });
const refusalSchema = z.enum([...REFUSALS, 'cancel-not-configured', 'notes-full']);
const finalRefusalSchema = z.enum([...REFUSALS, 'cancel-not-configured', 'notes-full', 'dropped']);
const doneSourceSchema = z.enum(DONE_SOURCES);

/** Reads a row of `operations`. @throws when it breaks the schema that this code wrote it by */
export function operationOf(row: Selectable<OperationsTable>): OperationEntry {
  return {
    key: row.key,
    version: row.version,
    owner: { channel: row.channel, subject: row.subject },
    ...(row.taken_by !== null && { takenBy: row.taken_by }),
    order: orderSchema.parse(JSON.parse(row.wanted)),
    bodyHash: row.body_hash,
    receivedAt: row.received_at,
    traceparent: row.traceparent ?? undefined,
    knownSites: row.known_sites === null ? undefined : knownSitesSchema.parse(JSON.parse(row.known_sites)),
    life: lifeOf(row),
    lastSeen: row.last_seen ?? undefined,
    ...(row.erased_at !== null && { erasedAt: row.erased_at }),
  };
}

/** The columns that an operation never changes. */
export function constantOperationColumns(entry: OperationEntry) {
  const { key, owner, takenBy, order, bodyHash, receivedAt, traceparent } = entry;
  return {
    key,
    kind: order.kind,
    channel: owner.channel,
    subject: owner.subject,
    taken_by: takenBy ?? null,
    job_id: order.kind === 'new-site' ? null : order.jobId,
    lane: laneOf(order),
    wanted: JSON.stringify(order),
    body_hash: bodyHash,
    received_at: receivedAt,
    traceparent: traceparent ?? null,
  };
}

/** The columns that hold a life: what the state has no use for is null. */
export function operationLifeColumns(life: OperationLife) {
  return {
    ...commonLifeColumns(life),
    refusal: 'refusal' in life ? (life.refusal ?? null) : null,
    site_id: 'siteId' in life ? (life.siteId ?? null) : null,
    done_source: 'source' in life ? life.source : null,
  };
}

function lifeOf(row: Selectable<OperationsTable>): OperationLife {
  const state = operationStateSchema.parse(row.state);
  const doubts = { doubts: row.doubts, doubtSince: row.doubt_since ?? undefined };
  const attempt = attemptOf(row);
  switch (state) {
    case 'received':
      return { state, attempt: undefined, dueAt: stored(row.due_at), ...doubts };
    case 'sending': {
      const lease = { owner: stored(row.lease_owner), until: stored(row.lease_until) };
      return { state, attempt: stored(attempt), lease, tries: stored(row.tries), ...doubts };
    }
    case 'waiting': {
      const hold = holdReasonSchema.parse(row.hold);
      return { state, attempt: stored(attempt), dueAt: stored(row.due_at), hold, tries: stored(row.tries), ...doubts };
    }
    case 'unanswered': {
      const refusal = row.refusal === null ? undefined : refusalSchema.parse(row.refusal);
      return {
        state,
        attempt: stored(attempt),
        dueAt: stored(row.due_at),
        tries: stored(row.tries),
        refusal,
        ...doubts,
      };
    }
    case 'done': {
      const source = doneSourceSchema.parse(row.done_source);
      return { state, attempt, siteId: row.site_id ?? undefined, source, ...doubts };
    }
    case 'refused':
      return { state, attempt, refusal: finalRefusalSchema.parse(row.refusal), ...doubts };
    case 'unresolved':
      return { state, attempt: stored(attempt), ...doubts };
    default:
      return state satisfies never;
  }
}
