import * as z from 'zod';
import { takesValue } from '../../../contract/field-values.ts';
import { ROLES, type Role } from '../../../contract/passes.ts';
import { labelOf } from '../../lookups/label.ts';
import { presentedField } from '../../lookups/present-field.ts';
import type { CustomFieldOverlays, FieldOverlay } from '../custom-fields.ts';
import type { Finding } from './finding.ts';

/** What in the overlays of custom fields has no effect. */
export function pointlessFields(overlays: CustomFieldOverlays): Finding[] {
  return Object.entries(overlays).flatMap(([name, overlay]) => {
    const at = (...path: string[]) => z.core.toDotPath(['customFields', name, ...path]);
    if (overlay.roles?.length === 0) return ofHidden(overlay, at());
    return [
      ...(saysNothing(overlay) ? [{ place: at(), message: 'says nothing that would not hold without it' }] : []),
      ...(overlay.label === labelOf(name)
        ? [{ place: at('label'), message: 'is what the field would be called without it' }]
        : []),
      ...(overlay.shownWhen ? ofCondition(overlay, overlay.shownWhen, overlays, at) : []),
    ];
  });
}

type Condition = NonNullable<FieldOverlay['shownWhen']>;

/** Without defaults, what is left of an overlay. */
function said({ kind, required, readOnly, ...rest }: FieldOverlay): unknown[] {
  return [kind !== 'multiline', required, readOnly, ...Object.values(rest)].filter(Boolean);
}

function saysNothing(overlay: FieldOverlay): boolean {
  return overlay.order === undefined && said(overlay).length === 0;
}

function ofHidden({ roles: _, ...overlay }: FieldOverlay, place: string): Finding[] {
  return said({ ...overlay, roles: undefined }).length === 0
    ? []
    : [{ place, message: 'nobody sees it ("roles" is empty), so the rest has no effect' }];
}

function ofCondition(
  overlay: FieldOverlay,
  condition: Condition,
  overlays: CustomFieldOverlays,
  at: (...path: string[]) => string,
): Finding[] {
  const { field } = condition;
  const other = Object.hasOwn(overlays, field) ? overlays[field] : undefined;
  if (other === undefined) {
    const message = `${field} has no entry of its own, so people would have to type the very value`;
    return [{ place: at('shownWhen', 'field'), message }];
  }
  const blind = rolesOf(overlay).filter((role) => !rolesOf(other).includes(role));
  return [
    ...(blind.length > 0
      ? [{ place: at('shownWhen', 'field'), message: `${field} is not shown to ${listed(blind)}, so neither is this` }]
      : []),
    ...impossibleValues(condition, other).map((message) => ({ place: at('shownWhen', 'is'), message })),
  ];
}

function impossibleValues({ field, is }: Condition, other: FieldOverlay): string[] {
  const presented = presentedField({ external_name: field, fi_field_id: '', job_type_id: null }, other);
  const values = [is].flat();
  if (other.readOnly && !values.includes(other.default ?? '')) {
    return [`${field} is always "${other.default}", so this is never shown`];
  }
  return values
    .filter((value) => !takesValue(presented, value))
    .map((value) => `"${value}" is not a value that ${field} can have`);
}

function rolesOf({ roles = ROLES.slice() }: FieldOverlay): readonly Role[] {
  return roles;
}

/** `a client and a partner`. */
function listed(roles: readonly Role[]): string {
  return new Intl.ListFormat('en-AU').format(roles.map((role) => (role === 'desk' ? 'the desk' : `a ${role}`)));
}
