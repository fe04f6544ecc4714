/** A language that the page speaks, and how its visitor writes dates and numbers. */
export interface ChosenLocale {
  /** Of a catalog in `src/words/languages`: `zh-Hans`. */
  language: string;
  /** For `Intl`: `zh-Hans-AU`, `en-GB`. */
  locale: string;
}

/** Where nothing else is asked for. */
export const USUAL: ChosenLocale = { language: 'en', locale: 'en-AU' };

/**
 * The first wish that there is a catalog for. `wishes` are tags (BCP 47), the strongest first; what is no tag is passed over.
 * A bare `en` is Australian. Visitors who wish for languages that the page lacks read English, with dates and numbers as
 * English is written where they are (`de-DE` gives `en-DE`), so that `1.250,5` and `3.5.` are still read as they mean them.
 */
export function chooseLocale(wishes: readonly string[], languages: readonly string[]): ChosenLocale {
  const tags = wishes.map(tagOf).filter((tag) => tag !== undefined);
  for (const tag of tags) {
    const language = languages.find((each) => isSameLanguage(new Intl.Locale(each), tag));
    if (language === 'en') return { language, locale: englishIn(tag.region ?? 'AU') };
    if (language !== undefined) return { language, locale: tag.toString() };
  }
  const [first] = tags;
  return first === undefined ? USUAL : { language: 'en', locale: englishIn(first.maximize().region ?? 'AU') };
}

/** The wishes of a person who has chosen a language by hand: as it is written where they are, by what else they wish for. */
export function wishesFor(language: string, others: readonly string[]): string[] {
  const chosen = tagOf(language);
  const alike = others.filter((wish) => {
    const tag = tagOf(wish);
    return chosen !== undefined && tag !== undefined && isSameLanguage(chosen, tag);
  });
  return [...alike, language, ...others];
}

/** Whether a wish is for English of any kind. */
export function isEnglish(wish: string): boolean {
  return tagOf(wish)?.language === 'en';
}

function tagOf(wish: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(wish);
  } catch {
    return undefined;
  }
}

/**
 * Language and script: Chinese of Singapore is written as in `zh-Hans`, of Hong Kong it is not. Only where a script is named does it
 * matter: to work out what `Intl` takes for granted keeps a slow phone busy for long before anything is drawn.
 */
function isSameLanguage(one: Intl.Locale, other: Intl.Locale): boolean {
  if (one.language !== other.language) return false;
  return (one.script ?? other.script) === undefined || one.maximize().script === other.maximize().script;
}

/** `en-DE`, where `Intl` knows how English is written there; else Australian, for its fallback would be American. */
function englishIn(region: string): string {
  const locale = `en-${region}`;
  if (locale === USUAL.locale) return locale;
  const known = new Intl.DateTimeFormat(locale).resolvedOptions().locale;
  return known.endsWith(`-${region}`) ? locale : USUAL.locale;
}
