import type { PresentedJobType } from '../../contract/presented-fields.ts';

/**
 * The title once another job type is chosen: its usual title in place of an empty one, or of one that was itself a job
 * type's usual title. What a person typed stays.
 */
export function nextTitle(
  title: string,
  chosen: PresentedJobType | undefined,
  jobTypes: readonly PresentedJobType[],
): string {
  const isTheirs = title.trim() !== '' && jobTypes.every(({ default_title }) => default_title !== title);
  return isTheirs || chosen === undefined ? title : (chosen.default_title ?? '');
}
