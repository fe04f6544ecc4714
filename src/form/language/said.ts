import { type ChosenLocale, USUAL } from '../../words/choose-locale.ts';
import { currentLanguage, currentLocale, fetchWithLanguage } from './language.ts';

/** Something that the relay said: the code of it, where it has one (`src/contract/sayings.ts`). Its English stands beside. */
export interface Said {
  code?: string | undefined;
  params?: Record<string, unknown> | undefined;
}

/** How to say it in one locale; undefined for a code that is not known. */
export type Speaker = (said: Said) => string | undefined;

const speakers = new Map<string, Speaker>();
/** Sentences that had to be told in English on a page in another language. */
const toldInEnglish = new Set<string>();
/** How long (ms) an answer waits for the words to tell it in. */
const PATIENCE_MS = 4000;

/**
 * For an answer of the relay before anything of it is told: fetches what it takes to say it in the language of the page. What
 * went well is told in the page's own words. Where it cannot be fetched, the relay's English stands.
 */
export async function wordsFor(answer: unknown): Promise<void> {
  if (typeof answer !== 'object' || answer === null || !('code' in answer)) return;
  if ('state' in answer && (answer.state === 'booked' || answer.state === 'done')) return;
  fetchWithLanguage(fetchSpeaker);
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  await Promise.race([fetchSpeaker({ language: currentLanguage(), locale: currentLocale() }), late]);
}

/** The relay's own English is Australian: nothing is fetched for that. */
async function fetchSpeaker(next: ChosenLocale): Promise<void> {
  if (next.locale === USUAL.locale || speakers.has(next.locale)) return;
  const speaker = await import('./speaker.ts').then(({ speakerOf }) => speakerOf(next)).catch(() => undefined);
  if (speaker) speakers.set(next.locale, speaker);
}

/** What was said, in the language of the page; `english` where there is nothing better. To be asked for while drawing, as `words` is. */
export function inWords(said: Said, english: string): string {
  if (currentLocale() === USUAL.locale) return english;
  const sentence = speakers.get(currentLocale())?.(said);
  if (sentence === undefined) toldInEnglish.add(english);
  return sentence ?? english;
}

/** The `lang` of a text that is in another language than the page. */
export function languageOf(text: string): 'en' | undefined {
  return currentLanguage() !== USUAL.language && toldInEnglish.has(text) ? 'en' : undefined;
}
