import type { CustomField, Named } from '../../contract/lookups.ts';
import type { PlacedSite } from '../../contract/page.ts';
import type { Role } from '../../contract/passes.ts';
import type { PresentedField, PresentedJobType } from '../../contract/presented-fields.ts';
import type { FieldOverlay } from '../config/custom-fields.ts';
import type { Config } from '../config/schema.ts';
import { PROTOTYPE_NAME } from '../plain-json.ts';
import type { LookupCopy } from './copy.ts';
import { placedSite, presentedJobType } from './present.ts';
import { presentedField } from './present-field.ts';

/**
 * The lookups as a role sees them: what the operator's config shows of them, under its names and in its order. Worked out
 * once for each copy of a lookup and role, however many ask: a tenant may have a thousand custom fields.
 */
export interface Presentation {
  sites(copy: LookupCopy<Named>, role: Role): readonly PlacedSite[];
  jobTypes(copy: LookupCopy<Named>, role: Role): readonly PresentedJobType[];
  customFields(copy: LookupCopy<CustomField>, role: Role): readonly PresentedField[];
  /** Whether the config keeps it from the role, be it in the lookup or not. */
  hidesJobType(id: string, role: Role): boolean;
  hidesCustomField(externalName: string, role: Role): boolean;
}

const ofConfigs = new WeakMap<Config, Presentation>();

/** The presentation that a config makes: one and the same for every caller. */
export function presentationOf(config: Config): Presentation {
  const known = ofConfigs.get(config) ?? createPresentation(config);
  ofConfigs.set(config, known);
  return known;
}

function createPresentation(config: Config): Presentation {
  const hidesJobType = (id: string, role: Role) => isHidden(config.jobTypes[id]?.roles, role);
  const overlayOf = (name: string): FieldOverlay | undefined =>
    Object.hasOwn(config.customFields, name) ? config.customFields[name] : undefined;
  const hidesCustomField = (name: string, role: Role) => isHidden(overlayOf(name)?.roles, role);
  const orderOf = ({ external_name }: CustomField) => overlayOf(external_name)?.order ?? Number.MAX_SAFE_INTEGER;

  return {
    hidesJobType,
    hidesCustomField,
    sites: oncePerCopy((items: readonly Named[], _role: Role) => items.map((site) => placedSite(site, config.places))),
    jobTypes: oncePerCopy((items: readonly Named[], role: Role) =>
      items.filter(({ id }) => !hidesJobType(id, role)).map((type) => presentedJobType(type, config.jobTypes)),
    ),
    customFields: oncePerCopy((items: readonly CustomField[], role: Role) =>
      items
        .filter(
          ({ external_name: name, job_type_id: jobType }) =>
            // An answer to it could not be sent.
            name !== PROTOTYPE_NAME &&
            !hidesCustomField(name, role) &&
            (jobType === null || !hidesJobType(jobType, role)),
        )
        // A stable sort: equals stay in the gateway's order.
        .toSorted((one, other) => orderOf(one) - orderOf(other))
        .map((field) => presentedField(field, overlayOf(field.external_name))),
    ),
  };
}

function isHidden(roles: readonly Role[] | undefined, role: Role): boolean {
  return roles !== undefined && !roles.includes(role);
}

/** Keeps what was worked out for a copy as long as the copy itself is kept. */
function oncePerCopy<Item, Key, Shown>(present: (items: readonly Item[], key: Key) => readonly Shown[]) {
  const known = new WeakMap<LookupCopy<Item>, Map<Key, readonly Shown[]>>();
  return (copy: LookupCopy<Item>, key: Key): readonly Shown[] => {
    const ofCopy = known.get(copy) ?? new Map<Key, readonly Shown[]>();
    known.set(copy, ofCopy);
    const shown = ofCopy.get(key) ?? present(copy.items, key);
    ofCopy.set(key, shown);
    return shown;
  };
}
