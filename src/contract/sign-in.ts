import * as z from 'zod/mini';

/** Where the desk signs in; `?return=/desk` says where to go then. */
export const SIGN_IN_PATH = '/sign-in';
/** Add to `SIGN_IN_PATH`: it runs in a small window of its own, which ends at `SIGNED_IN_PATH`. */
export const WINDOW_PARAMETER = 'window';
export const RETURN_PARAMETER = 'return';
/** Where a small window ends that has signed someone in: it tells the page that opened it, and closes. */
export const SIGNED_IN_PATH = '/signed-in';
export const SIGN_OUT_PATH = '/sign-out';
/** Where the sign-in service leads back to after signing out there: an operator registers it. */
export const SIGNED_OUT_PATH = '/signed-out';

/** The answer to `POST /sign-out`: the session has ended here, and `next` ends it at the sign-in service too. */
export const signedOutSchema = z.object({ next: z.string() });
export type SignedOut = z.infer<typeof signedOutSchema>;

/** What the pages of one browser tell each other once someone has signed in. */
export const SIGN_IN_CHANNEL = 'callout.sign-in';
export const signedInMessage = z.object({ kind: z.literal('signed-in') });
export type SignedInMessage = z.infer<typeof signedInMessage>;
