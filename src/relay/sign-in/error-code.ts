import * as z from 'zod';

const coded = z.object({ code: z.string().optional(), error: z.string().optional(), name: z.string().optional() });

/**
 * What an error of openid-client is, in one word for the log: `OAUTH_JWT_CLAIM_COMPARISON_FAILED`, or the provider's own
 * `invalid_grant`. Nothing else of it may be logged: its cause can hold tokens and codes.
 */
export function errorCode(error: unknown): string {
  const { code, error: told, name } = coded.safeParse(error).data ?? {};
  return (told ?? code ?? name ?? 'unknown').slice(0, 100);
}
