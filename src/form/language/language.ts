import { type ChosenLocale, chooseLocale, USUAL } from '../../words/choose-locale.ts';
import { directionOf } from '../../words/direction.ts';
import { speak } from '../words.ts';
import { fileFor, LANGUAGES, loadMessages } from './catalogs.ts';

let chosen: ChosenLocale = USUAL;
/** Counts the changes, so that of two at once the later one stays. */
let asked = 0;
const listeners = new Set<() => void>();

/** The locale that dates, numbers and lists are written in (BCP 47). */
export function currentLocale(): string {
  return chosen.locale;
}

/** The catalog whose words the page shows: `zh-Hans`. */
export function currentLanguage(): string {
  return chosen.language;
}

/** Which way the page is written. */
export function currentDirection(): 'ltr' | 'rtl' {
  return directionOf(chosen.locale);
}

/** What else has to be there before a language is shown. */
const companions = new Set<(next: ChosenLocale) => Promise<unknown>>();

/** From now on, whatever this fetches is fetched along with every language. It must not reject. */
export function fetchWithLanguage(fetch: (next: ChosenLocale) => Promise<unknown>): void {
  companions.add(fetch);
}

/**
 * Shows the page in the language that the wishes (BCP 47, the strongest first) come to, and tells those who draw it. Where
 * that language cannot be fetched, the page stays as it is, and the answer is false; it is true too where a later call has taken
 * this one's place. For Australian English nothing is fetched, and it is done on return.
 */
export function setLocale(...wishes: string[]): Promise<boolean> {
  asked += 1;
  const turn = asked;
  const next = chooseLocale(wishes, LANGUAGES);
  const file = fileFor(next);
  if (file === fileFor(chosen)) return show(next);
  const along = [...companions].map((fetch) => fetch(next));
  return Promise.all([loadMessages(file), ...along]).then(
    ([messages]) => {
      if (turn !== asked) return true;
      speak(messages);
      return show(next);
    },
    () => false,
  );
}

function show(next: ChosenLocale): Promise<true> {
  chosen = next;
  document.documentElement.lang = next.locale;
  document.documentElement.dir = directionOf(next.locale);
  for (const listener of [...listeners]) listener();
  return Promise.resolve(true);
}

/** Calls back after every change of language. Returns how to stop it. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
