import { timingSafeEqual } from 'node:crypto';
import * as z from 'zod/mini';
import { idSchema } from '../contract/lookups.ts';
import { MAIN_CUSTOMERS, OTHER_CUSTOMERS } from './seed/customers.ts';

/** The scopes of CONTRACT.md, "Ground rules". */
export const SCOPES = ['jobs:read', 'jobs:write', 'sites:write'] as const;
export type Scope = (typeof SCOPES)[number];

/** One integration's key: what it may do, and whose customers, sites and projects it sees. */
export const accessKeySchema = z.strictObject({
  /** What the request log calls it. */
  name: z.string().check(z.minLength(1)),
  key: z.string().check(z.regex(/^fi_pk_[A-Za-z0-9_]{4,}$/)),
  scopes: z.array(z.enum(SCOPES)),
  customers: z.array(idSchema),
});
export type AccessKey = z.infer<typeof accessKeySchema>;

/** The main key unless another is chosen. */
export const DEFAULT_KEY = 'fi_pk_sandbox_main_5f2c91';

/** The keys the sandbox starts with: one of each kind that CONTRACT.md tells apart. `main` is the caller's. */
export function seedKeys(main: string): AccessKey[] {
  const customers = [...MAIN_CUSTOMERS];
  return [
    { name: 'main', key: main, scopes: [...SCOPES], customers },
    { name: 'jobs-only', key: 'fi_pk_sandbox_jobs_only_7d03aa', scopes: ['jobs:read', 'jobs:write'], customers },
    { name: 'read-only', key: 'fi_pk_sandbox_read_only_18be40', scopes: ['jobs:read'], customers },
    { name: 'no-customers', key: 'fi_pk_sandbox_no_customers_c4417e', scopes: [...SCOPES], customers: [] },
    { name: 'other', key: 'fi_pk_sandbox_other_90ab3d', scopes: [...SCOPES], customers: [...OTHER_CUSTOMERS] },
  ];
}

/** The integration whose key an `Authorization` header carries; undefined when missing or wrong. */
export function findKey(keys: readonly AccessKey[], authorization: string | undefined): AccessKey | undefined {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  return token === undefined ? undefined : keys.find(({ key }) => sameText(key, token));
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
