/** `npm run words`: writes the type of the messages, `src/words/messages.ts`, from the English catalog. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, readCatalog } from './catalogs.ts';
import { interfaceText } from './interface-text.ts';

writeFileSync(join(LANGUAGES, '../messages.ts'), interfaceText(readCatalog(join(LANGUAGES, 'en.json'))));
