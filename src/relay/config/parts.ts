import * as z from 'zod';
import { ID_PATTERN } from '../../contract/lookups.ts';
import { CLOSING_TIME_PATTERN, WALL_TIME_PATTERN } from '../../contract/page.ts';
import { ROLES, type Role } from '../../contract/passes.ts';
import { tidyLines } from '../../contract/text.ts';
import { isCalendarDate } from '../../contract/wire-time.ts';
import { isTimeZone } from '../../place-time/resolve.ts';

/** The pieces that the config's schemas are made of. Each says what it expected, and what it found where that helps. */

/** `expected a time such as 09:30, found 25:00`. For values that are no secret. */
export function expected(what: string): (issue: { input?: unknown }) => string {
  return ({ input }) => `expected ${what}${found(input)}`;
}

/** What stands there instead, when it is short enough to be recognised by. */
export function found(input: unknown): string {
  switch (typeof input) {
    case 'string':
      return input.trim() === '' || input.length > 60 ? '' : `, found ${/\s/.test(input) ? `"${input}"` : input}`;
    case 'number':
    case 'boolean':
      return `, found ${input}`;
    case 'object':
      return `, found ${input === null ? 'null' : Array.isArray(input) ? 'a list' : 'an object'}`;
    default:
      return '';
  }
}

/** Text that people read, trimmed, 1 to `max` characters. */
export function words(max: number) {
  const error = `expected text of 1 to ${max} characters`;
  return z.string({ error }).trim().min(1, error).max(max, error);
}

/** A value that is sent, tidied as whatever is typed is: 1 to `max` characters. */
export function sentValue(max: number) {
  const error = `expected text of 1 to ${max} characters`;
  return z.string({ error }).overwrite(tidyLines).min(1, error).max(max, error);
}

export function whole(min: number, max: number, unit: string) {
  const error = expected(`a whole number of ${unit}, ${min} to ${max}`);
  return z.int({ error }).min(min, { error }).max(max, { error });
}

export function flag() {
  return z.boolean({ error: expected('true or false') });
}

/** Text of a form that a pattern tells; `what` ends in an example. */
export function textLike(pattern: RegExp, what: string) {
  const error = expected(what);
  return z.string({ error }).regex(pattern, { error });
}

export const DAY_MINUTES = 24 * 60;

export const id = textLike(ID_PATTERN, 'an ID of digits');
export const wallTime = textLike(WALL_TIME_PATTERN, 'a time such as 09:30');
export const closingTime = textLike(CLOSING_TIME_PATTERN, 'a time such as 17:00, or 24:00');

const zoneError = { error: expected('a time zone such as Australia/Brisbane') };
/**
 * A place's zone. `EST` is one too, but Panama's, whatever it means to who writes it, and `Etc/GMT+10` is ten hours behind:
 * neither names a place.
 */
export const timeZone = z.string(zoneError).refine((name) => isTimeZone(name) && isOfPlace(name), zoneError);

const isOfPlace = (name: string) => name === 'UTC' || (name.includes('/') && !/^etc\//i.test(name));

const dateError = { error: expected('a date such as 2026-12-25') };
export const date = z
  .string(dateError)
  .regex(/^\d{4}-\d{2}-\d{2}$/, dateError)
  .refine(isCalendarDate, dateError);

export const role = z.enum(ROLES, { error: expected('desk, client or partner') });
export const roles = z.array(role, { error: expected('a list of roles, such as ["desk", "client"]') });

/** One value for everyone, or one for some of the roles: `{ "client": "…" }`. */
export function perRole<Value extends z.ZodType>(value: Value) {
  const one = value.optional();
  return z.union([value, z.strictObject({ desk: one, client: one, partner: one } satisfies Record<Role, z.ZodType>)]);
}

export type PerRole<Value> = Value | { [R in Role]?: Value | undefined };

/** What a role is given of a text that may stand per role. */
export function forRole(value: PerRole<string> | undefined, role: Role): string | undefined {
  return typeof value === 'object' ? value[role] : value;
}
