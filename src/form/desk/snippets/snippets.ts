/** A text with a snippet put in, and where the caret stands then. */
export interface Expansion {
  /** The part of the text that goes: from here to the caret. */
  from: number;
  /** What comes in its place. */
  text: string;
}

/**
 * What stands for the snippet's name right before the caret (`/gate`), if there is one by that name; a slash inside a word, as
 * in `and/or`, is none. Names are read in any case: a phone begins a text with a capital.
 */
export function expandSnippet(
  text: string,
  caret: number,
  snippets: Readonly<Record<string, string>>,
): Expansion | undefined {
  const typed = /(?:^|\s)\/([\w-]+)$/.exec(text.slice(0, caret))?.[1];
  if (typed === undefined) return undefined;
  const name = typed.toLowerCase();
  const snippet = Object.hasOwn(snippets, name) ? snippets[name] : undefined;
  return snippet === undefined ? undefined : { from: caret - typed.length - 1, text: snippet };
}
