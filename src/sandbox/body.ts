import type * as z from 'zod/mini';
import type { RequestBody } from './env.ts';
import { type Refusal, refused } from './problems.ts';

/** Keys of a job that the gateway sets by itself: named in a request, they answer `field-not-writable`. */
const SET_BY_GATEWAY: ReadonlySet<string> = new Set([
  'id',
  'number',
  'series_number',
  'is_primary',
  'status',
  'state',
  'customer',
  'unscheduled',
  'is_unscheduled',
  'scheduled',
  'scheduled_start',
  'scheduled_end',
  'technician',
  'created_at',
  'updated_at',
]);

/** What CONTRACT.md says cannot be changed in a job once it is made. */
export const FIXED_AT_CREATION = ['site', 'job_type', 'project'] as const;

/** Reads a job's body: a key the gateway keeps to itself, then the shape. `fixed` are further such keys. */
export function readJobBody<Schema extends z.ZodMiniType>(
  body: RequestBody,
  schema: Schema,
  fixed: readonly string[] = [],
): { kind: 'read'; value: z.output<Schema> } | Refusal {
  const keys = body.kind === 'json' && isObject(body.value) ? Object.keys(body.value) : [];
  const notWritable = keys.find((key) => SET_BY_GATEWAY.has(key) || fixed.includes(key));
  if (notWritable !== undefined) return refused('field-not-writable', `${notWritable} cannot be written`);
  return readBody(body, schema);
}

/** Reads a body by its schema; anything that does not fit is `invalid-body`. */
export function readBody<Schema extends z.ZodMiniType>(
  body: RequestBody,
  schema: Schema,
): { kind: 'read'; value: z.output<Schema> } | Refusal {
  if (body.kind === 'none') return refused('invalid-body', 'there is no body');
  if (body.kind === 'garbled') return refused('invalid-body', 'the body is not JSON');
  const parsed = schema.safeParse(body.value);
  if (parsed.success) return { kind: 'read', value: parsed.data };
  const issue = parsed.error.issues[0];
  return refused('invalid-body', issue ? `${issue.path.join('.') || 'body'}: ${issue.code}` : 'it does not fit');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
