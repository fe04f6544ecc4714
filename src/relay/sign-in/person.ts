import * as z from 'zod';
import { OPEN_SUBJECT } from '../../contract/passes.ts';
import type { Person } from './sessions.ts';
import type { SignInSettings } from './settings.ts';

/** What a provider says of somebody: the claims of the ID token, and of its user info where it has one. */
export type Claims = Readonly<Record<string, unknown>>;

/** Whom the claims are about, and whether they are the desk. */
export type Read = { kind: 'desk' | 'not-desk'; person: Person } | { kind: 'unusable' };

const text = z.string().trim().min(1);
const subjectSchema = z.string().min(1).max(255);
const MAX_NAME = 100;

/** Reads who has signed in. A subject that is taken for open access is nobody's. */
export function readPerson(claims: Claims, settings: Pick<SignInSettings, 'claim' | 'desk'>): Read {
  const subject = subjectSchema.safeParse(claims.sub);
  if (!subject.success || subject.data === OPEN_SUBJECT) return { kind: 'unusable' };
  const person = { subject: subject.data, name: nameIn(claims) ?? subject.data.slice(0, MAX_NAME) };
  return { kind: isDesk(claims, settings) ? 'desk' : 'not-desk', person };
}

/** Whether the claims tell all that `readPerson` looks for: else the provider's user info may. */
export function isTelling(claims: Claims, { claim, desk }: Pick<SignInSettings, 'claim' | 'desk'>): boolean {
  return nameIn(claims) !== undefined && (desk === '*' || claimNamed(claims, claim) !== undefined);
}

function nameIn(claims: Claims): string | undefined {
  for (const name of ['name', 'preferred_username', 'email']) {
    const found = text.safeParse(claims[name]);
    if (found.success) return found.data.slice(0, MAX_NAME);
  }
  return undefined;
}

function isDesk(claims: Claims, { claim, desk }: Pick<SignInSettings, 'claim' | 'desk'>): boolean {
  if (desk === '*') return true;
  const value = claimNamed(claims, claim);
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.some((one) => typeof one === 'string' && desk.includes(one));
}

/** A claim by its whole name first, for names may be URLs; then by a path, `realm_access.roles`. */
function claimNamed(claims: Claims, claim: string): unknown {
  if (Object.hasOwn(claims, claim)) return claims[claim];
  return claim.split('.').reduce<unknown>((value, part) => {
    const object = z.record(z.string(), z.unknown()).safeParse(value);
    return object.success && Object.hasOwn(object.data, part) ? object.data[part] : undefined;
  }, claims);
}
