import { OPTIONAL_FIELDS } from '../../../contract/optional-fields.ts';
import { ROLES } from '../../../contract/passes.ts';
import { fieldsOfRole } from '../fields-of-role.ts';
import type { Config } from '../schema.ts';
import type { Finding } from './finding.ts';

/** Words for optional fields that their readers never see. */
export function pointlessOptionalFields(config: Pick<Config, 'optionalFields'>): Finding[] {
  const shownTo = ROLES.map((role) => ({ role, fields: fieldsOfRole(config, role) }));
  return OPTIONAL_FIELDS.flatMap((field) =>
    (['label', 'help'] as const).flatMap((key) => {
      const words = config.optionalFields[field]?.[key];
      if (words === undefined) return [];
      const readers = typeof words === 'string' ? ROLES : ROLES.filter((role) => words[role] !== undefined);
      const blind = readers.filter((role) => shownTo.find((shown) => shown.role === role)?.fields[field] === undefined);
      const place = `optionalFields.${field}.${key}`;
      if (typeof words === 'string') {
        return blind.length === ROLES.length ? [{ place, message: 'nobody sees this field' }] : [];
      }
      return blind.map((role) => ({ place: `${place}.${role}`, message: `the role ${role} does not see this field` }));
    }),
  );
}
