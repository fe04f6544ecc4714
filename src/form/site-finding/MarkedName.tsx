import { memo } from 'react';
import { OfficeText } from '../language/OfficeText.tsx';
import { markMatches } from './marks.ts';

/** A site's name with what was typed marked in it. */
export const MarkedName = memo(function MarkedName({ name, typed }: { name: string; typed: string }) {
  return (
    <OfficeText>
      {markMatches(name, typed).map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))}
    </OfficeText>
  );
});
