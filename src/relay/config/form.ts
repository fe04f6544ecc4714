import * as z from 'zod';
import { perRole, words } from './parts.ts';

/** The heading of a form that the config gives no other. */
export const USUAL_TITLE = 'Request a visit';

/** What stands above the form. */
export const formSchema = z.strictObject({
  title: perRole(words(100)).default(USUAL_TITLE).describe('The heading of the page, for everyone or per role.'),
  intro: perRole(words(1000)).optional().describe('A text below the heading, for everyone or per role.'),
});
