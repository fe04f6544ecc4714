import * as z from 'zod/mini';
import type { Page } from './page.ts';

/** What the relay asks of the built page's own code: a page as it stands before anything is known of its visitor. */
export interface FirstPageAsked {
  /** Of the page's address: `/`, `/desk`, `/embed/acme`. */
  path: string;
  /** BCP 47 tags, the strongest first; the page speaks the first of them that it knows. */
  wishes: string[];
  /** The settings that its visitors most likely have. Left out, the page is drawn as it stands while they are on their way. */
  page?: Page;
  /** Whether the job's own fields are part of an untouched form. They are not known then, nor how high what is under them stands. */
  hasJobDetails: boolean;
  /** Whether there may be more sites than are listed, which the form says under them. */
  sitesMayBeCutOff: boolean;
}

/** Such a page, to be put into `index.html`. */
export const firstPageSchema = z.object({
  /** What is in `#root`. */
  markup: z.string(),
  /** The document's. */
  title: z.string(),
  locale: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  /** The catalog whose words it has, `zh-Hans`. */
  language: z.string(),
  /** CSS of the theme that its settings ask for; empty for the page's own looks. */
  style: z.string(),
  /** What stands in a list of choices while nothing is chosen, once the choices are there. */
  emptyChoices: z.object({ required: z.string(), optional: z.string() }),
  /** What is said where the page's own script does not come, and what the button beside it is called. */
  notLoaded: z.object({ text: z.string(), again: z.string() }),
});
export type FirstPage = z.infer<typeof firstPageSchema>;
