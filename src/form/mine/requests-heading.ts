import type { Viewer } from '../../contract/page.ts';
import { words } from '../words.ts';

/** What the list of bookings is called, in its heading and in links to it. */
export function requestsHeading(viewer: Pick<Viewer, 'role'> | undefined): string {
  return viewer?.role === 'desk' ? words.requests.all : words.requests.own;
}
