import * as z from 'zod/mini';

/** The answer to `POST /sign-out`: the session has ended here, and `next` ends it at the sign-in service too. */
export const signedOutSchema = z.object({ next: z.string() });
export type SignedOut = z.infer<typeof signedOutSchema>;

/** What the pages of one browser tell each other once someone has signed in. */
export const signedInMessage = z.object({ kind: z.literal('signed-in') });
export type SignedInMessage = z.infer<typeof signedInMessage>;
