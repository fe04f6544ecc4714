import type * as z from 'zod/mini';
import { countCharacters } from '../../contract/text.ts';
import { words } from '../words.ts';

/** An issue of the contract's schema in words a caller would understand; the limit is the one in the issue. */
export function explain(issue: z.core.$ZodIssue): string {
  const field = String(issue.path[0] ?? '');
  if (issue.code === 'too_big' && typeof issue.input === 'string') {
    const limit = Number(issue.maximum);
    return words.errors.tooLong(labelOf(field), limit, countCharacters(issue.input) - limit);
  }
  return isRequired(field) ? words.errors.required[field] : words.errors.other(labelOf(field));
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
