import { expandSnippet } from './snippets.ts';

/** The keys that end a snippet's name. A space stays in the text; Tab and Enter do that and nothing else. */
const ENDS = [' ', 'Tab', 'Enter'];

/**
 * Puts a snippet in the place of its name when a key ends that, in a text of several lines. It goes in as if it were typed, so
 * that the form hears of it and the browser's undo takes it back.
 */
export function typeSnippet(event: KeyboardEvent, snippets: Readonly<Record<string, string>>): void {
  const { target, key } = event;
  if (!(target instanceof HTMLTextAreaElement) || target.readOnly || !ENDS.includes(key)) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
  const caret = target.selectionStart;
  if (caret !== target.selectionEnd) return;
  const expansion = expandSnippet(target.value, caret, snippets);
  if (expansion === undefined) return;
  event.preventDefault();
  target.setSelectionRange(expansion.from, caret);
  insert(target, key === ' ' ? `${expansion.text} ` : expansion.text);
}

function insert(target: HTMLTextAreaElement, text: string): void {
  // Deprecated without a successor: nothing else writes into a field so that its undo knows of it.
  if (document.execCommand('insertText', false, text)) return;
  target.setRangeText(text, target.selectionStart, target.selectionEnd, 'end');
  target.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: text }));
}
