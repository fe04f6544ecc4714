import english from '../words/languages/en.json?messages';
import type { Messages } from '../words/messages.ts';

/** All that the page says itself; what the relay says is fetched when there is need (`language/said.ts`). */
export type PageMessages = Omit<Messages, 'relay'>;

/**
 * Every word that clients and partners read, in the language that the page shows (`src/words`): plain strings, and functions
 * of named values. English until another language is there, and where one cannot be fetched, so it comes with the page.
 * To be read while drawing, never kept: what it holds is replaced when the language changes.
 */
export let words: PageMessages = english;

/** Replaces every word. For `language/language.ts`, which draws the page anew. */
export function speak(messages: PageMessages): void {
  words = messages;
}

export { english };
