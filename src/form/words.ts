import english from '../words/languages/en.json?first';
import type { Messages } from '../words/messages.ts';

/** All that the page says itself; what the relay says is fetched when there is need (`language/said.ts`). */
export type PageMessages = Omit<Messages, 'relay'>;

/** What of that is there from the start: `more-words.ts` has the rest. */
export type FirstMessages = typeof english;

/**
 * The words that clients and partners read before anything was sent, in the language that the page shows (`src/words`): plain strings,
 * and functions of named values. English until another language is there, and where one cannot be fetched, so it comes with the page.
 * To be read while drawing, never kept: what it holds is replaced when the language changes.
 */
export let words: FirstMessages = english;

/** Replaces every word. For `language/language.ts`, which draws the page anew. */
export function speak(messages: FirstMessages): void {
  words = messages;
}

export { english };
