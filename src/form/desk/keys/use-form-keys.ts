import { type KeyboardEvent, useMemo, useRef } from 'react';
import { typeSnippet } from '../snippets/type-snippet.ts';
import { moveByEnter, picksSuggestion } from './enter-moves.ts';

const NONE = {};

/** The keys inside the call's fields: spread what it returns on what surrounds them. */
export function useFormKeys(snippets: Readonly<Record<string, string>> = NONE) {
  const picks = useRef(false);
  return useMemo(
    () => ({
      onKeyDownCapture: ({ key, target }: KeyboardEvent<HTMLElement>) => {
        picks.current = key === 'Enter' && picksSuggestion(target);
      },
      onKeyDown: ({ nativeEvent, currentTarget }: KeyboardEvent<HTMLElement>) => {
        typeSnippet(nativeEvent, snippets);
        moveByEnter(nativeEvent, currentTarget, picks.current);
      },
    }),
    [snippets],
  );
}
