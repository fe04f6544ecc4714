import type { ChosenLocale } from '../../words/choose-locale.ts';
import { languageOfRegion } from '../../words/region.ts';
import { english, type FirstMessages, type PageMessages } from '../words.ts';

/** Each language in a file of its own, fetched when it is shown. English is here already. */
const files = import.meta.glob<PageMessages>(['../../words/languages/*.json', '!**/en.json'], {
  query: '?messages',
  import: 'default',
});

const loaders = new Map(Object.entries(files).map(([path, load]) => [/([^/]+)\.json$/.exec(path)?.[1] ?? '', load]));

const TAGS = ['en', ...loaders.keys()];

/** The tags of the languages that there are; regions that write some texts otherwise are none of their own. */
export const LANGUAGES: readonly string[] = TAGS.filter((tag) => languageOfRegion(tag, TAGS) === undefined);

/** The tag of the file that a locale's texts are in: the language's, or its region's. */
export function fileFor({ language, locale }: ChosenLocale): string {
  return loaders.has(locale) ? locale : language;
}

/** The messages of a file; where a region's cannot be fetched, its language's. Rejects where those cannot be either. */
export async function loadMessages(file: string): Promise<FirstMessages> {
  const language = languageOfRegion(file, TAGS);
  const loading = loaders.get(file)?.();
  return (await (language === undefined ? loading : loading?.catch(() => loadMessages(language)))) ?? english;
}
