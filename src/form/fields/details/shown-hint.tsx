import type { ReactNode } from 'react';
import { OfficeText } from '../../language/OfficeText.tsx';
import type { Hint } from '../kinds/hint-of.ts';

/** A custom field's hint as it stands under the label; undefined for none. */
export function shownHint({ help, kind }: Hint): ReactNode {
  if (help === undefined) return kind;
  return (
    <>
      <OfficeText>{help}</OfficeText>
      {kind !== undefined && ` ${kind}`}
    </>
  );
}
