import { USUAL_TITLE } from '../../contract/usual-title.ts';
import { OfficeText } from '../language/OfficeText.tsx';
import { titleOf } from './own-title.ts';

/** The form's heading as it stands on the page. */
export function OwnTitle({ title }: { title: string }) {
  const text = titleOf({ title });
  return title === USUAL_TITLE ? text : <OfficeText>{text}</OfficeText>;
}
