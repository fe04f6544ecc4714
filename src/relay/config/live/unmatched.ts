import * as z from 'zod';
import type { CustomField } from '../../../contract/lookups.ts';
import type { Scope } from '../../../contract/passes.ts';
import type { Finding } from '../pointless/finding.ts';
import type { Config } from '../schema.ts';
import type { LiveLookups } from './read-live.ts';

/** Entries of a config that are about nothing the gateway knows (any more). */
export function unmatched(config: Config, live: LiveLookups): Finding[] {
  return [
    ...ofIds(live['job-types'], 'job type', entries(config.jobTypes, ['jobTypes'])),
    ...ofIds(live.sites, 'site', entries(config.places.sites ?? {}, ['places', 'sites'])),
    ...ofRules(config.places.rules ?? [], live.sites),
    ...ofCustomFields(config.customFields, live['custom-fields']),
    ...Object.entries(config.channels).flatMap(([name, { sites, projects, jobTypes }]) => [
      ...ofIds(live.sites, 'site', scoped(sites, ['channels', name, 'sites'])),
      ...ofIds(live.projects, 'project', scoped(projects, ['channels', name, 'projects'])),
      ...ofIds(live['job-types'], 'job type', scoped(jobTypes, ['channels', name, 'jobTypes'])),
    ]),
    ...cutOff(live),
  ];
}

type Path = (string | number)[];
interface Entry {
  id: string;
  path: Path;
}

function entries(record: object, path: Path): Entry[] {
  return Object.keys(record).map((id) => ({ id, path: [...path, id] }));
}

function scoped(scope: Scope, path: Path): Entry[] {
  return scope === '*' ? [] : scope.map((id, index) => ({ id, path: [...path, index] }));
}

function ofIds(
  { items, mayBeCutOff }: { items: readonly { id: string }[]; mayBeCutOff: boolean },
  what: string,
  named: readonly Entry[],
): Finding[] {
  if (mayBeCutOff) return [];
  const known = new Set(items.map(({ id }) => id));
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ id, path }) => ({ place: z.core.toDotPath(path), message: `the gateway has no ${what} ${id}` }));
}

function ofRules(
  rules: NonNullable<Config['places']['rules']>,
  { items, mayBeCutOff }: LiveLookups['sites'],
): Finding[] {
  if (mayBeCutOff) return [];
  return rules.flatMap(({ contains }, index) => {
    const fits = items.some(({ name }) => name.toLowerCase().includes(contains.toLowerCase()));
    return fits ? [] : [{ place: `places.rules[${index}]`, message: `no site’s name contains "${contains}"` }];
  });
}

function ofCustomFields(
  overlays: Config['customFields'],
  { items, mayBeCutOff }: LiveLookups['custom-fields'],
): Finding[] {
  if (mayBeCutOff) return [];
  const definitions = (name: string) => items.filter((field) => field.external_name === name);
  return Object.entries(overlays).flatMap(([name, { shownWhen }]) => {
    const at = (...path: Path) => z.core.toDotPath(['customFields', name, ...path]);
    if (definitions(name).length === 0) return [{ place: at(), message: `the gateway has no custom field ${name}` }];
    if (shownWhen === undefined) return [];
    const place = at('shownWhen', 'field');
    const others = definitions(shownWhen.field);
    if (others.length === 0) return [{ place, message: `the gateway has no custom field ${shownWhen.field}` }];
    return shareJobType(definitions(name), others)
      ? []
      : [{ place, message: `${shownWhen.field} is of another job type, so this is never shown` }];
  });
}

function shareJobType(ones: readonly CustomField[], others: readonly CustomField[]): boolean {
  return ones.some((one) =>
    others.some(
      (other) => one.job_type_id === null || other.job_type_id === null || one.job_type_id === other.job_type_id,
    ),
  );
}

/** What the gateway shows a part of is not judged, and that is said. */
function cutOff(live: LiveLookups): Finding[] {
  return Object.entries(live)
    .filter(([, { mayBeCutOff }]) => mayBeCutOff)
    .map(([name, { items }]) => ({
      place: `GET /v1/${name}`,
      message: `shows ${items.length}, its maximum, so there may be more: entries about them are not checked`,
    }));
}
