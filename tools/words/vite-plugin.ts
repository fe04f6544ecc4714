import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { Catalog } from '../../src/words/compile.ts';
import { MORE_GROUPS } from '../../src/words/more-groups.ts';
import { languageOfRegion } from '../../src/words/region.ts';
import { readCatalog, tagsIn } from './catalogs.ts';
import { moduleText } from './module-text.ts';
import { PSEUDO_TAG, pseudoCatalog } from './pseudo.ts';

/** What can be asked for of a catalog, `./en.json?messages`, and what of it is served then. */
const PARTS: Record<string, (catalog: Catalog) => Catalog> = {
  /** All that the page says itself. */
  messages: ({ relay: _, ...own }) => own,
  /** Of these, what is there before anybody has done anything. */
  first: ({ relay: _, ...own }) => Object.fromEntries(Object.entries(own).filter(([group]) => !isMore(group))),
  /** The others. */
  more: (catalog) => Object.fromEntries(Object.entries(catalog).filter(([group]) => isMore(group))),
  /** What the relay says by code, which few pages ever have to. */
  said: ({ relay }) => {
    if (typeof relay !== 'object') return {};
    const { said = {}, fields = {} } = relay;
    return { said, fields };
  },
};

const ASKED = /\.json\?(\w+)$/;
const SERVED = /\.(\w+)\.js$/;

/** Serves `import words from './en.json?messages'` as compiled functions, each part of each language a module of its own. */
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
      if (partServed(source)) return existsSync(catalogOf(source)) ? source : join(root, source);
      const part = ASKED.exec(source)?.[1] ?? '';
      if (!Object.hasOwn(PARTS, part)) return null;
      const file = await this.resolve(source.replace(ASKED, '.json'), importer, { skipSelf: true });
      return file?.id.replace(/\.json$/, `.${part}.js`);
    },
    load(id) {
      const part = partServed(id);
      if (!part) return null;
      const file = catalogOf(id);
      this.addWatchFile(file);
      const tag = basename(file, '.json');
      if (tag === 'en' && /\.messages\.js$/.test(id)) return BOTH;
      if (tag === PSEUDO_TAG) return moduleText('en', part(pseudoCatalog()));
      const text = moduleText(tag, part(readCatalog(file)));
      const language = languageOfRegion(tag, tagsIn(dirname(file)));
      return language === undefined ? text : addedTo(id.replace(`${tag}.`, `${language}.`), text);
    },
  };
}

function isMore(group: string): boolean {
  return MORE_GROUPS.some((more) => more === group);
}

/** A region's texts as a module that adds them to its language's. */
function addedTo(language: string, text: string): string {
  return `import { withRegion } from ${JSON.stringify(REGION)};
import language from ${JSON.stringify(language)};
${text.replace('export default', 'const own =')}
export default withRegion(language, own);
`;
}

/** English as a whole is what the page has of it, and the rest. */
const BOTH = `import first from './en.json?first';
import more from './en.json?more';
export default { ...first, ...more };
`;

const REGION = join(import.meta.dirname, '../../src/words/region.ts');

function partServed(id: string) {
  const part = SERVED.exec(id)?.[1] ?? '';
  return Object.hasOwn(PARTS, part) && id.includes('/words/languages/') ? PARTS[part] : undefined;
}

function catalogOf(served: string): string {
  return served.replace(SERVED, '.json');
}
