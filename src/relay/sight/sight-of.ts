import { OPTIONAL_FIELDS } from '../../contract/optional-fields.ts';
import { OWN_CHANNEL } from '../../contract/passes.ts';
import type { ContentDeps } from '../booking-check/content-problem.ts';
import { fieldsShownTo } from '../booking-check/fields-shown-to.ts';
import { fieldsOf } from '../config/fields-of-role.ts';
import type { Visitor } from '../ports.ts';
import type { Sight } from './sight.ts';

/** Whether the visitor is the office: the operator's own desk. Another channel's desk is a customer like the others. */
export function isOffice({ channel, role }: Pick<Visitor, 'channel' | 'role'>): boolean {
  return role === 'desk' && channel === OWN_CHANNEL;
}

/** What of a job the visitor may see: what their page has. */
export function sightOf(visitor: Visitor, deps: ContentDeps): Sight {
  if (isOffice(visitor)) return { kind: 'office' };
  const fields = fieldsOf(deps.config, visitor);
  const isKnown = deps.lookups['custom-fields'].peek() !== undefined;
  return {
    kind: 'outside',
    customFields: isKnown ? new Set(fieldsShownTo(visitor, deps).map(({ external_name }) => external_name)) : undefined,
    optionalFields: new Set(OPTIONAL_FIELDS.filter((field) => fields[field] !== undefined)),
  };
}
