import type { Messages } from '../../words/messages.ts';
import { english } from '../words.ts';

/** Each language in a file of its own, fetched when it is shown. English is here already. */
const files = import.meta.glob<Messages>(['../../words/languages/*.json', '!**/en.json'], {
  query: '?messages',
  import: 'default',
});

const loaders = new Map(Object.entries(files).map(([path, load]) => [/([^/]+)\.json$/.exec(path)?.[1] ?? '', load]));

/** The tags of the languages that there are. */
export const LANGUAGES: readonly string[] = ['en', ...loaders.keys()];

/** The messages of a language. Rejects where they cannot be fetched. */
export async function loadMessages(language: string): Promise<Messages> {
  return (await loaders.get(language)?.()) ?? english;
}
