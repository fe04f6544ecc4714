import type * as z from 'zod/mini';
import { countCharacters } from '../../contract/text.ts';
import { words } from '../words.ts';

/**
 * An issue of the contract's schema in words a caller would understand; the limit is the one in the issue. `ownLabel`: what the
 * operator calls a field, where they do.
 */
export function explain(
  issue: z.core.$ZodIssue,
  ownLabel: (field: string) => string | undefined = () => undefined,
): string {
  const field = String(issue.path[0] ?? '');
  const label = ownLabel(field) ?? labelOf(field);
  if (issue.code === 'too_big' && typeof issue.input === 'string') {
    const limit = Number(issue.maximum);
    return words.errors.tooLong({ label, limit: String(limit), over: String(countCharacters(issue.input) - limit) });
  }
  return isRequired(field) ? words.errors.required[field] : words.errors.other({ label });
}

/** The label of a field by its name in the request. */
export function labelOf(field: string): string {
  return isLabelled(field) ? words.labels[field] : field;
}

function isLabelled(field: string): field is keyof typeof words.labels {
  return Object.hasOwn(words.labels, field);
}

function isRequired(field: string): field is keyof typeof words.errors.required {
  return Object.hasOwn(words.errors.required, field);
}
