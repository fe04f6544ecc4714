import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import type { Catalog } from '../../src/words/compile.ts';

/** Where the languages are, one file each, named by its tag (BCP 47): `zh-Hans.json`. */
export const LANGUAGES = join(import.meta.dirname, '../../src/words/languages');

const catalogSchema: z.ZodType<Catalog> = z.record(z.string(), z.union([z.string(), z.lazy(() => catalogSchema)]));

/** Reads one catalog. Throws where the file is no catalog. */
export function readCatalog(file: string): Catalog {
  return catalogSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The tags of the catalogs in a folder. */
export function tagsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'));
}

/** Every text of a catalog by its path: `site.matches`. */
export function textsOf(catalog: Catalog, path: readonly string[] = []): [path: string, text: string][] {
  return Object.entries(catalog).flatMap(([key, text]) =>
    typeof text === 'string' ? [[[...path, key].join('.'), text]] : textsOf(text, [...path, key]),
  );
}
