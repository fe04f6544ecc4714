/** `npm run words`: writes the type of the messages, `src/words/messages.ts`, from the English catalog. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutArguments } from '../no-arguments.ts';
import { LANGUAGES, readCatalog } from './catalogs.ts';
import { interfaceText } from './interface-text.ts';

withoutArguments(`Usage: npm run words

  Writes the type of the messages, src/words/messages.ts, from the English catalog, src/words/languages/en.json.
`);
writeFileSync(join(LANGUAGES, '../messages.ts'), interfaceText(readCatalog(join(LANGUAGES, 'en.json'))));
