import * as z from 'zod';

/** What a host may be told to start: one at a time. */
const orderSchema = z.discriminatedUnion('kind', [
  /** A relay, with this for its environment and nothing else. */
  z.object({ kind: z.literal('relay'), env: z.record(z.string(), z.string()) }),
  /** A stand-in gateway, by the options of its command line. */
  z.object({ kind: z.literal('gateway'), args: z.array(z.string()) }),
]);

/** From a journey to its host. */
export const toHostSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start'), order: orderSchema }),
  z.object({ kind: z.literal('stop') }),
]);

/** From a host to its journey. */
export const fromHostSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), url: z.string() }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
  /** A piece of what the program would have written to its output. */
  z.object({ kind: z.literal('output'), text: z.string() }),
  z.object({ kind: z.literal('stopped') }),
]);

export type Order = z.infer<typeof orderSchema>;
export type ToHost = z.infer<typeof toHostSchema>;
export type FromHost = z.infer<typeof fromHostSchema>;

/** What runs in a host. */
export interface Running {
  url: string;
  /** Resolves when nothing of it is left. */
  stop(): Promise<void>;
}
