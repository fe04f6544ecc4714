import { isSaying } from '../../contract/sayings.ts';
import type { ChosenLocale } from '../../words/choose-locale.ts';
import type { Messages } from '../../words/messages.ts';
import { say } from '../../words/say.ts';
import { words } from '../words.ts';
import { fileFor } from './catalogs.ts';
import type { Speaker } from './said.ts';

type SaidWords = Pick<Messages['relay'], 'said' | 'fields'>;

const files = import.meta.glob<SaidWords>('../../words/languages/*.json', { query: '?said', import: 'default' });

/** Says what the relay said by code, as it is said in a locale. Rejects where its words cannot be fetched. */
export async function speakerOf(chosen: ChosenLocale): Promise<Speaker | undefined> {
  const texts = await files[`../../words/languages/${fileFor(chosen)}.json`]?.();
  if (texts === undefined) return undefined;
  const speech = { ...texts, locale: chosen.locale };
  return (said) => {
    if (!isSaying(said)) return undefined;
    try {
      return say(said, { ...speech, place: words.place });
    } catch {
      // A place's zone that is newer than this browser.
      return undefined;
    }
  };
}
