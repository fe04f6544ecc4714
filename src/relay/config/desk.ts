import * as z from 'zod';
import { LIMITS } from '../../contract/limits.ts';
import { SNIPPET_NAME_PATTERN } from '../../contract/page.ts';
import { flag, sentValue, textLike } from './parts.ts';

const MOST_SNIPPETS = 100;

/** What is for the desk's screen alone. */
export const deskSchema = z.strictObject({
  snippets: z
    .record(
      textLike(SNIPPET_NAME_PATTERN, 'a name in small letters, digits and hyphens, such as gate'),
      sentValue(LIMITS.notes),
    )
    .refine((snippets) => Object.keys(snippets).length <= MOST_SNIPPETS, `expected at most ${MOST_SNIPPETS} snippets`)
    .default({})
    .describe('Texts for notes, by name: /gate typed in a text of several lines becomes the text called gate.'),
  referenceFirst: flag().default(false).describe('The caller’s own reference (external_id) is the first field.'),
});
