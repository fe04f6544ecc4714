/** Told by the input of a list of suggestions, and passed on by what is around it, when another row is highlighted. Its `detail` is the item's key. */
export const HIGHLIGHTED = 'callout:highlighted';

/** The event that tells it. */
export function highlightedEvent(key: string): CustomEvent<string> {
  return new CustomEvent(HIGHLIGHTED, { bubbles: true, detail: key });
}
