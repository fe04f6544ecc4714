import * as z from 'zod';
import { nearestName } from './nearest.ts';
import { found } from './parts.ts';

/** What is said of a mistake that its schema has no words of its own for. Values are told by their type alone. */
export function mistakeInWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(issue.keys, issue.inst instanceof z.ZodObject ? Object.keys(issue.inst.shape) : []);
    case 'invalid_type':
      return `expected ${TYPES[issue.expected] ?? issue.expected}${typeof issue.input === 'object' ? found(issue.input) : foundType(issue.input)}`;
    case 'too_big':
      return issue.origin === 'array' ? `expected at most ${issue.maximum} entries` : undefined;
    case 'too_small':
      return issue.origin === 'array' ? `expected at least ${counted(issue.minimum)}` : undefined;
    default:
      return undefined;
  }
}

const TYPES: Partial<Record<string, string>> = {
  object: 'an object',
  record: 'an object',
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

function counted(count: number | bigint): string {
  return `${count} ${count === 1 ? 'entry' : 'entries'}`;
}

/** A text may be a secret in the wrong place: it is not repeated. */
function foundType(input: unknown): string {
  if (input === undefined) return '';
  return typeof input === 'string' ? ', found text' : found(input);
}

function unknownKeys(keys: readonly string[], known: readonly string[]): string {
  const quoted = keys.map((key) => `"${key}"`).join(', ');
  const [only, ...others] = keys;
  const meant = only !== undefined && others.length === 0 ? nearestName(only, known) : undefined;
  const unknown = `unknown ${keys.length === 1 ? 'key' : 'keys'} ${quoted}`;
  if (meant !== undefined) return `${unknown}, expected "${meant}"`;
  return known.length === 0 ? unknown : `${unknown}, expected only ${known.join(', ')}`;
}

/** One line for each mistake: its place in dots and brackets, and what was expected there. */
export function mistakeLines(issues: readonly z.core.$ZodIssue[]): string[] {
  return issues.flatMap((issue) => linesOf(issue, []));
}

function linesOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[]): string[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.find((branch) => !isOfAnotherType(branch)) ?? [];
    if (meant.length > 0) return meant.flatMap((inner) => linesOf(inner, path));
    // Of alternatives that all have another type, a union without words of its own tells the first.
    const [first] = issue.errors[0] ?? [];
    if (issue.message === 'Invalid input' && first) return linesOf(first, path);
  }
  const what = issue.code === 'invalid_key' ? (issue.issues[0]?.message ?? issue.message) : issue.message;
  return [`${path.length === 0 ? 'the whole file' : z.core.toDotPath(path)}: ${what}`];
}

/** Whether an alternative of a union failed because the value is not of its type at all. */
function isOfAnotherType(branch: readonly z.core.$ZodIssue[]): boolean {
  return branch.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
}
