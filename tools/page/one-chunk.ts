import type { Plugin } from 'vite';

const ENTRY = /\/src\/form\/main\.tsx$/;
const FIRST = /\/src\/form\/start\/ask\.ts$/;
/** What comes as soon as the form is drawn (src/form/rest): one file too. */
const REST = /\/src\/form\/rest\/parts\.ts$/;
/** Modules that come through another which names all of its library, and that nothing before the rest uses. */
const REST_OF_LIBRARY =
  /\/query-core\/build\/modern\/hydration\.js$|\/react-query\/build\/modern\/(useQuery|useBaseQuery|suspense|errorBoundaryUtils|QueryErrorResetBoundary|IsRestoringProvider)\.js$/;
/** The schemas that the rest of the form needs, and what runs them: in a file apart, since every other page needs them too. */
const CONTRACT = /\/node_modules\/zod\/|\/src\/contract\/|\/src\/form\/reading\//;
/** What needs nothing but them. */
const ALONE = /\/src\/form\/api\/read-refusal\.ts$/;
/** The bundler's own few lines, which would be a file too. */
const RUNTIME = /rolldown\/runtime/;
/** The icons come through one module that names them all: who uses which stands in our own imports alone. */
const ICON = /\/lucide-react\/dist\/esm\/icons\/([a-z0-9-]+)\.m?js$/;
const ICONS_USED = /import \{([^}]+)\} from ["']lucide-react["']/g;

/** Just enough of what the bundler knows of a module. */
interface Modules {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/**
 * Keeps all that the page needs before it is drawn in one file, also what parts of it that come later import too: by itself the
 * bundler makes a file of each such set of modules, and a first visit waits for eleven.
 */
export function oneChunk(): Plugin {
  const usersOfIcon = new Map<string, Set<string>>();

  function chunkOf(id: string, modules: Modules): string | null {
    const icon = ICON.exec(id)?.[1];
    if (icon !== undefined) {
      const users = usersOfIcon.get(icon.replaceAll('-', ''));
      // One that we know by an older name than its file's: nobody can tell who uses it.
      if (users === undefined) return 'page';
      return [...users].some((user) => isReached(user, ENTRY, modules)) ? 'page' : 'icons';
    }
    if (RUNTIME.test(id) || isReached(id, FIRST, modules)) return 'start';
    if (REST_OF_LIBRARY.test(id)) return 'rest';
    if (isReached(id, ENTRY, modules)) return 'page';
    if (ALONE.test(id)) return 'contract';
    if (!isReached(id, REST, modules)) return null;
    return CONTRACT.test(id) ? 'contract' : 'rest';
  }

  return {
    name: 'callout:one-chunk',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [{ name: chunkOf, debugName: 'one chunk' }],
            },
          },
        },
      },
    }),
    transform: {
      filter: { id: /\/src\/form\/.*\.tsx$/ },
      handler(code, id) {
        for (const [, names = ''] of code.matchAll(ICONS_USED)) {
          for (const name of names.split(',').map((each) => each.trim().toLowerCase())) {
            usersOfIcon.set(name, (usersOfIcon.get(name) ?? new Set()).add(id));
          }
        }
      },
    },
  };
}

/** Whether a module is imported, by however many steps, by the one that is meant; what is imported on demand is not. */
function isReached(id: string, meant: RegExp, modules: Modules, seen = new Set<string>()): boolean {
  if (meant.test(id)) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return modules.getModuleInfo(id)?.importers.some((importer) => isReached(importer, meant, modules, seen)) ?? false;
}
