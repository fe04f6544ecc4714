import * as z from 'zod';
import type { OptionalField } from '../../contract/optional-fields.ts';
import { perRole, roles, words } from './parts.ts';

const optionalField = z.strictObject({
  roles: roles.optional().describe('Who sees it. Nobody, when empty.'),
  label: perRole(words(100)).optional().describe('Its label, for everyone or per role.'),
  help: perRole(words(500)).optional().describe('A text below its label, for everyone or per role.'),
});

/** Who sees the optional fields of a booking, and what they are called. */
export const optionalFieldsSchema = z.strictObject({
  project: optionalField
    .optional()
    .describe('The project. By default only the desk sees it: it names other customers’ projects.'),
  notes: optionalField.optional().describe('A log for the office only. By default everyone sees it.'),
  purchase_order_number: optionalField.optional().describe('The PO number. By default everyone sees it.'),
  external_id: optionalField
    .optional()
    .describe('A reference of the visitor’s own. By default the desk and partners see it.'),
} satisfies Record<OptionalField, z.ZodType>);
