import { OPTIONAL_FIELDS, type OptionalField } from '../../contract/optional-fields.ts';
import type { Page } from '../../contract/page.ts';
import { ROLES, type Role } from '../../contract/passes.ts';
import type { Visitor } from '../ports.ts';
import { forRole } from './parts.ts';
import type { Config } from './schema.ts';

/**
 * Who sees a field unless the config says otherwise. The projects of a tenant tell one customer of the others; a
 * reference of their own means little to a client who books one visit.
 */
const SEEN_BY: Record<OptionalField, readonly Role[]> = {
  project: ['desk'],
  notes: ROLES,
  purchase_order_number: ROLES,
  external_id: ['desk', 'partner'],
};

/** Outside the office, notes for the office need another name and a word on who reads them (CONTRACT.md, "notes"). */
const NOTES_OUTSIDE = {
  label: 'Anything we should know?',
  help: 'Read by the scheduling team. The technician does not see it.',
};

/** The optional fields that a role sees, with the label and help it reads where they are not the form's own. */
export function fieldsOfRole(config: Pick<Config, 'optionalFields'>, role: Role): Page['fields'] {
  return fieldsOf(config, { role, prefill: {} });
}

/** The optional fields that a visitor sees: those of their role, and those that their pass fills in. */
export function fieldsOf(
  { optionalFields }: Pick<Config, 'optionalFields'>,
  { role, prefill }: Pick<Visitor, 'role' | 'prefill'>,
): Page['fields'] {
  const shown = OPTIONAL_FIELDS.filter(
    (field) => (optionalFields[field]?.roles ?? SEEN_BY[field]).includes(role) || Object.hasOwn(prefill, field),
  );
  return Object.fromEntries(shown.map((field) => [field, wordsOf(field, optionalFields[field], role)]));
}

function wordsOf(field: OptionalField, overlay: Config['optionalFields'][OptionalField], role: Role) {
  const usual = field === 'notes' && role !== 'desk' ? NOTES_OUTSIDE : undefined;
  const label = forRole(overlay?.label, role) ?? usual?.label;
  const help = forRole(overlay?.help, role) ?? usual?.help;
  return { ...(label !== undefined && { label }), ...(help !== undefined && { help }) };
}
