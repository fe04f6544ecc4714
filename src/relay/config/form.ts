import * as z from 'zod';
import { USUAL_TITLE } from '../../contract/usual-title.ts';
import { perRole, words } from './parts.ts';

/** What stands above the form. */
export const formSchema = z.strictObject({
  title: perRole(words(100)).default(USUAL_TITLE).describe('The heading of the page, for everyone or per role.'),
  intro: perRole(words(1000)).optional().describe('A text below the heading, for everyone or per role.'),
});
