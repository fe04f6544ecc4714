import { type Refusal, refused } from '../problems.ts';
import type { World } from '../world.ts';

/** Refuses the first custom field that is not known, or that belongs to another job type than this one. */
export function checkCustomFields(
  world: World,
  jobType: string,
  values: Readonly<Record<string, string>>,
): Refusal | undefined {
  const known = new Set(
    world.customFields
      .filter(({ job_type_id: only }) => only === null || only === jobType)
      .map(({ external_name: name }) => name),
  );
  const unknown = Object.keys(values).find((name) => !known.has(name));
  if (unknown === undefined) return undefined;
  return refused('unknown-custom-field', `custom_fields: job type ${jobType} has no ${unknown}`);
}
