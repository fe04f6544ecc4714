import type { ClipboardEvent } from 'react';
import { tidyLine } from '../../contract/text.ts';

/** Browsers join pasted lines without a space ("Leakin roof"); the sender turns line breaks into spaces, so this does too. */
export function pasteAsOneLine(event: ClipboardEvent<HTMLInputElement>) {
  const text = event.clipboardData.getData('text');
  const input = event.currentTarget;
  if (!/[\r\n]/.test(text) || input.readOnly) return;
  event.preventDefault();
  input.setRangeText(tidyLine(text), input.selectionStart ?? 0, input.selectionEnd ?? input.value.length, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
