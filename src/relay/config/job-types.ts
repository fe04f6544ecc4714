import * as z from 'zod';
import { LIMITS } from '../../contract/limits.ts';
import { DAY_MINUTES, id, roles, whole, words } from './parts.ts';

const jobType = z.strictObject({
  name: words(100).optional().describe('What people read instead of the gateway’s name.'),
  roles: roles.optional().describe('Who sees it. Everyone, when left out; nobody, when empty.'),
  defaultTitle: words(LIMITS.title).optional().describe('The title that the form starts with for this job type.'),
  durationMinutes: whole(5, DAY_MINUTES, 'minutes').optional().describe('How long its window is to begin with.'),
});

/** What the operator says of job types, by their IDs. */
export const jobTypesSchema = z.record(id, jobType);
