import more from '../words/languages/en.json?more';
import { english, type PageMessages, words } from './words.ts';

Object.assign(english, more);

/** Every word that the page says, as `words`: to be asked for while drawing. For what is not there from the start. */
export function moreWords(): PageMessages {
  // Any other language comes as a whole, and English is one by now.
  return words as PageMessages;
}
