/** Most rows that a text field grows to by itself; then it scrolls. */
const MOST = 12;

/** The rows of a text field that starts with one and grows: one where the browser grows it by `field-sizing`. */
export function rowsFor(text: string): number {
  const growsItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');
  return growsItself ? 1 : Math.min(text.split('\n').length, MOST);
}
