import { readdirSync } from 'node:fs';
import { parseAccept } from 'hono/utils/accept';
import { chooseLocale } from '../../words/choose-locale.ts';

const TAGS = readdirSync(new URL('../../words/languages/', import.meta.url)).map((name) => name.replace('.json', ''));
/** Those that are no other's regional words. */
const LANGUAGES = TAGS.filter((tag) => !TAGS.some((other) => tag.startsWith(`${other}-`)));

/** What a request says of its person's languages. */
export interface LanguagesAsked {
  /** The link's: `?lang=vi`. */
  link: string | undefined;
  /** `Accept-Language` (RFC 9110, 12.5.4). */
  header: string | undefined;
}

/**
 * The locale that the page will most likely speak, as the page itself would choose it of what the relay can see. Only those that
 * `Intl` knows: there are no more pages to draw than that.
 */
export function localeAsked(
  { link, header }: LanguagesAsked,
  isWanted: (wish: string) => boolean = () => true,
): string {
  const accepted = parseAccept(header ?? '').map(({ type }) => type);
  const wishes = link === undefined ? accepted : [link, ...accepted];
  const { language, locale } = chooseLocale(wishes.filter(isWanted), LANGUAGES);
  const known = new Intl.DateTimeFormat(new Intl.Locale(locale).baseName).resolvedOptions().locale;
  // Where the nearest that it knows is of another language, its own name will do.
  return new Intl.Locale(known).language === new Intl.Locale(language).language ? known : language;
}
