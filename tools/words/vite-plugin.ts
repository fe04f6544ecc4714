import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { readCatalog } from './catalogs.ts';
import { moduleText } from './module-text.ts';
import { PSEUDO_TAG, pseudoCatalog } from './pseudo.ts';

const ASKED = '.json?messages';
const SERVED = '.messages.js';

/** Serves `import words from './en.json?messages'` as compiled functions, each language a module of its own. */
export function messages(): Plugin {
  let root = '';
  return {
    name: 'callout-messages',
    enforce: 'pre',
    configResolved: (config) => {
      root = config.root;
    },
    async resolveId(source, importer) {
      // A development server asks for what it was told before, from the root of the project.
      if (source.endsWith(SERVED)) return existsSync(catalogOf(source)) ? source : join(root, source);
      if (!source.endsWith(ASKED)) return null;
      const file = await this.resolve(source.replace(/\?messages$/, ''), importer, { skipSelf: true });
      return file?.id.replace(/\.json$/, SERVED);
    },
    load(id) {
      if (!id.endsWith(SERVED)) return null;
      const file = catalogOf(id);
      this.addWatchFile(file);
      const tag = basename(file, '.json');
      return moduleText(tag === PSEUDO_TAG ? 'en' : tag, tag === PSEUDO_TAG ? pseudoCatalog() : readCatalog(file));
    },
  };
}

function catalogOf(served: string): string {
  return served.replace(SERVED, '.json');
}
