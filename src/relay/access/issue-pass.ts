import { SignJWT } from 'jose';
import { PASS_PARAMETER } from '../../contract/pass-parameter.ts';
import { OWN_CHANNEL, passClaimsSchema } from '../../contract/passes.ts';
import { createCheckPass } from './check-pass.ts';
import type { PassOrder } from './pass-order.ts';
import type { Access } from './settings.ts';

export interface IssuedPass {
  token: string;
  link: string;
}

export type Issued = ({ ok: true } & IssuedPass) | { ok: false; cause: 'settings' | 'order'; mistake: string };

const WHY_LOST =
  'cannot be booked: a site, job type or project must be among the pass’s own, a date like 2026-07-01, a time like 09:30';

const DEFAULTS = new Map<string, unknown>(
  Object.entries(passClaimsSchema.parse({ aud: '', sub: 'nobody', role: 'client', exp: 0 })),
);

/** A link is sent by text message too: what goes without saying is left out. */
function isDefault(name: string, value: unknown): boolean {
  return name !== 'role' && JSON.stringify(DEFAULTS.get(name)) === JSON.stringify(value);
}

/**
 * Signs a pass with the operator's own key and makes the link that carries it. Only one that this very relay would let in
 * is handed out. `now` in ms since the epoch.
 */
export async function issuePass(
  { claims }: PassOrder,
  access: Access,
  { origin, now }: { origin: string; now: number },
): Promise<Issued> {
  const [signing] = access.ownKeys;
  if (!signing) return { ok: false, cause: 'settings', mistake: 'PASS_SECRET is not set: it signs the passes' };
  if (claims.channel !== OWN_CHANNEL && !Object.hasOwn(access.channels, claims.channel)) {
    return { ok: false, cause: 'order', mistake: `The config has no channel "${claims.channel}"` };
  }
  const told = Object.fromEntries(Object.entries(claims).filter(([name, value]) => !isDefault(name, value)));
  const token = await new SignJWT({ ...told, aud: access.audience })
    .setProtectedHeader({ alg: signing.alg, typ: 'JWT' })
    .sign(signing.key);
  const checked = await createCheckPass(access, { now: () => now })(token);
  if (!checked.ok)
    return { ok: false, cause: 'order', mistake: `The relay would not take this pass: ${checked.problem}` };
  const lost = Object.keys(claims.prefill).find((name) => !Object.hasOwn(checked.visitor.prefill, name));
  if (lost !== undefined) return { ok: false, cause: 'order', mistake: `--prefill ${lost} ${WHY_LOST}` };
  return { ok: true, token, link: `${origin}/#${PASS_PARAMETER}=${token}` };
}
