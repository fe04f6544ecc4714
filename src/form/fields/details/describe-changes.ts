import type { PresentedField } from '../../../contract/presented-fields.ts';
import { detailsWords } from './details-words.ts';

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
    ...(added.length > 0 ? [detailsWords.added(added.map(label))] : []),
    ...(changed.length > 0 ? [detailsWords.changed(changed.map(label))] : []),
    ...(removed.length > 0 ? [detailsWords.removed(removed.map(label))] : []),
  ];
  return changes.length > 0 ? detailsWords.news(changes) : undefined;
}

function byName(fields: readonly PresentedField[]): Map<string, PresentedField> {
  return new Map(fields.map((field) => [field.external_name, field]));
}

/** What a person sees of a definition. Where it stands, and when it is shown, is no change to the field itself. */
function looks({ label, help, kind, options, unit, min, max, yes_no, required, read_only }: PresentedField): string {
  return JSON.stringify([label, help, kind, options, unit, min, max, yes_no, required, read_only]);
}

function label(field: PresentedField): string {
  return field.label;
}
