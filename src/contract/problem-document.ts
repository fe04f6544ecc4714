import * as z from 'zod/mini';

/** An RFC 7807 document. `type` ends in a name of `problems.ts`; branch on it, never on `title`. */
export const problemSchema = z.looseObject({
  type: z.string(),
  title: z.optional(z.string()),
  status: z.number(),
  detail: z.optional(z.string()),
  /** With the relay's own: what `detail` says, by code (`sayings.ts`). Where it has none, `type` says it all. */
  code: z.optional(z.string()),
  params: z.optional(z.record(z.string(), z.unknown())),
  instance: z.optional(z.string()),
});
