import { Globe } from 'lucide-react';
import { useState } from 'react';
import { wishesFor } from '../../words/choose-locale.ts';
import { words } from '../words.ts';
import { LANGUAGES } from './catalogs.ts';
import { currentLanguage, setLocale } from './language.ts';
import { keepOwnLanguage } from './own-language.ts';

/** The page's languages, each by its own name. A choice is kept on this device; what was typed and where focus is stay. */
export function LanguageSwitch() {
  const shown = currentLanguage();
  const [wanted, setWanted] = useState<string>();
  const [failed, setFailed] = useState(false);

  const choose = async (language: string) => {
    setWanted(language);
    // Before it is here: a page that is loaded again meanwhile, or because it did not come, is to speak it.
    keepOwnLanguage(language);
    setFailed(!(await setLocale(...wishesFor(language, navigator.languages))));
    setWanted(undefined);
  };

  return (
    <div className="languages no-print">
      <Globe aria-hidden size={16} strokeWidth={1.75} />
      <select
        aria-label={words.language.label}
        className="languages-select"
        id="field-language"
        onChange={(event) => void choose(event.target.value)}
        value={wanted ?? shown}
      >
        {LANGUAGES.map((tag) => (
          <option key={tag} lang={tag} value={tag}>
            {nameOf(tag)}
          </option>
        ))}
      </select>
      <p className="languages-news" role="status">
        {failed && words.language.failed}
      </p>
    </div>
  );
}

/** What its own speakers call a language: `简体中文`. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
