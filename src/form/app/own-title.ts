import type { Page } from '../../contract/page.ts';
import { USUAL_TITLE } from '../../contract/usual-title.ts';
import { words } from '../words.ts';

/** The form's heading: the operator's where they give one, else ours in the visitor's language. */
export function titleOf({ title }: Pick<Page, 'title'>): string {
  return title === USUAL_TITLE ? words.title : title;
}
