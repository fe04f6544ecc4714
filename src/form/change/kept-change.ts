import * as z from 'zod/mini';
import { visitFormSchema } from '../draft/draft-schema.ts';

/** What is typed of a change, and the form as it was before: kept in the tab, so that a reload loses nothing. */
export const keptChangeSchema = z.object({ typed: visitFormSchema, basis: visitFormSchema });

/** The name under which a job's change is kept. */
export function keptChangeName(jobId: string): string {
  return `change.${jobId}`;
}
