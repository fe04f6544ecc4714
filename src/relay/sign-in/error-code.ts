import * as z from 'zod';

const coded = z.object({ code: z.string().optional(), error: z.string().optional(), name: z.string().optional() });

/**
 * The words in which a provider says no: RFC 6749, sections 4.1.2.1 and 5.2; OpenID Connect Core, section 3.1.2.6; RFC 6750,
 * section 3.1. One that comes by the browser can be any text.
 */
const REGISTERED = new Set([
  'access_denied',
  'account_selection_required',
  'consent_required',
  'insufficient_scope',
  'interaction_required',
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_request_object',
  'invalid_request_uri',
  'invalid_scope',
  'invalid_token',
  'login_required',
  'registration_not_supported',
  'request_not_supported',
  'request_uri_not_supported',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
  'unsupported_grant_type',
  'unsupported_response_type',
]);

/**
 * What an error of openid-client is, in one word for the log: `OAUTH_JWT_CLAIM_COMPARISON_FAILED`, or the provider's own
 * `invalid_grant` where it is a registered one. Nothing else of it may be logged: its cause can hold tokens and codes.
 */
export function errorCode(error: unknown): string {
  const { code, error: told, name } = coded.safeParse(error).data ?? {};
  if (told !== undefined) return REGISTERED.has(told) ? told : 'unregistered-error';
  return (code ?? systemCode(error) ?? name ?? 'unknown').slice(0, 100);
}

const caused = z.object({ cause: z.object({ code: z.string().regex(/^[A-Z][A-Z_0-9]*$/) }) });

/** Why a connection could not be made, which fetch tells in its error's cause alone: `ECONNREFUSED`, `CERT_HAS_EXPIRED`. */
function systemCode(error: unknown): string | undefined {
  return caused.safeParse(error).data?.cause.code;
}
