import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';

/** Where the build puts what is the relay's own; nobody is handed it. */
export const SERVER_FOLDER = 'server';

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), css: z.array(z.string()).optional(), imports: z.array(z.string()).optional() }),
);
type Manifest = z.infer<typeof manifestSchema>;

/** The build, as far as the relay's pages are made of it. */
export interface Built {
  /** Another one for each build. */
  id: string;
  /** `index.html`. */
  html: string;
  /** The code that draws, as a file's URL. */
  bundle: string;
  /**
   * The files of a module that the page imports on demand, by its path in the project, with those that it imports and that the page has
   * not; none for one that is in another's file.
   */
  filesOf(module: string): { scripts: string[]; styles: string[] };
}

/** Reads the build in `root`; undefined where there is none, or none that draws pages ahead. */
export function readBuilt(root: string): Built | undefined {
  const bundle = join(root, SERVER_FOLDER, 'first-page.js');
  const manifestPath = join(root, SERVER_FOLDER, 'manifest.json');
  const index = join(root, 'index.html');
  if (![bundle, manifestPath, index].every((path) => existsSync(path))) return undefined;
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(manifestPath, 'utf8')));
  const html = readFileSync(index, 'utf8');
  return {
    id: `${index} ${statSync(index).mtimeMs}`,
    html,
    bundle: pathToFileURL(bundle).href,
    filesOf(module) {
      const scripts = [...withImports(manifest, module)].map(({ file }) => `/${file}`);
      return {
        scripts: scripts.filter((path) => !html.includes(`"${path}"`)),
        styles: (manifest[module]?.css ?? []).map((path) => `/${path}`),
      };
    },
  };
}

function withImports(manifest: Manifest, module: string, found = new Set<Manifest[string]>()): Set<Manifest[string]> {
  const entry = manifest[module];
  if (entry === undefined || found.has(entry)) return found;
  found.add(entry);
  for (const imported of entry.imports ?? []) withImports(manifest, imported, found);
  return found;
}
