import type { PresentedField } from '../../../contract/presented-fields.ts';
import { listed } from '../../language/lists.ts';
import { words } from '../../words.ts';

/**
 * What has become of the custom fields that a person has before them, in one sentence: "Job details changed: Roof access was
 * added." Undefined when they look the same.
 */
export function describeChanges(
  before: readonly PresentedField[],
  after: readonly PresentedField[],
): string | undefined {
  const old = byName(before);
  const now = byName(after);
  const added = after.filter(({ external_name: name }) => !old.has(name));
  const removed = before.filter(({ external_name: name }) => !now.has(name));
  const changed = after.filter((field) => {
    const earlier = old.get(field.external_name);
    return earlier !== undefined && looks(earlier) !== looks(field);
  });
  const changes = [
    ...(added.length > 0 ? [words.details.added(named(added))] : []),
    ...(changed.length > 0 ? [words.details.changed(named(changed))] : []),
    ...(removed.length > 0 ? [words.details.removed(named(removed))] : []),
  ];
  return changes.length > 0 ? words.details.news({ changes: changes.join(words.details.between) }) : undefined;
}

function byName(fields: readonly PresentedField[]): Map<string, PresentedField> {
  return new Map(fields.map((field) => [field.external_name, field]));
}

/** What a person sees of a definition. Where it stands, and when it is shown, is no change to the field itself. */
function looks({ label, help, kind, options, unit, min, max, yes_no, required, read_only }: PresentedField): string {
  return JSON.stringify([label, help, kind, options, unit, min, max, yes_no, required, read_only]);
}

/** More than this many labels are told by their number. */
const NAMED = 4;

function named(fields: readonly PresentedField[]): { count: number; labels: string } {
  const labels = fields.map(({ label }) => label);
  const rest = labels.length - NAMED;
  const shown = rest > 1 ? [...labels.slice(0, NAMED), words.details.others({ count: rest })] : labels;
  return { count: labels.length, labels: listed(shown) };
}
