import * as z from 'zod/mini';
import { idSchema } from './lookups.ts';
import { wireTimeSchema } from './wire-time.ts';

// What the relay reads of the desk's addresses. Apart from what it answers with (`desk.ts`), so that no page carries it.

/** How many jobs `GET /v1/jobs` at the relay answers with. */
export const DESK_JOBS_LIMIT = { default: 50, max: 200 } as const;

/**
 * The parameters of `GET /v1/jobs` at the relay: `text` is words, each of which stands somewhere in the job. A `number` is
 * exact, and one that is not listed is asked for at the gateway: send it once it is typed to its end.
 */
export const deskJobsQuerySchema = z.strictObject({
  site: z.optional(idSchema),
  number: z.optional(z.string().check(z.regex(/^[\w./-]{1,30}$/))),
  text: z.optional(z.string().check(z.maxLength(200))),
  limit: z._default(
    z.coerce.number().check(z.int(), z.minimum(1), z.maximum(DESK_JOBS_LIMIT.max)),
    DESK_JOBS_LIMIT.default,
  ),
});
export type DeskJobsQuery = z.infer<typeof deskJobsQuerySchema>;

/** The parameters of `GET /v1/likely-duplicates` at the relay. */
export const likelyDuplicatesQuerySchema = z.strictObject({
  site: idSchema,
  job_type: idSchema,
  start_time: wireTimeSchema,
});
