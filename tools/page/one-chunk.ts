import type { Plugin } from 'vite';

const ENTRY = /\/src\/form\/main\.tsx$/;
const FIRST = /\/src\/form\/start\/ask\.ts$/;

/** The bundler's own few lines, which would be a file too. */
const RUNTIME = /rolldown\/runtime/;

/** Just enough of what the bundler knows of a module. */
interface Modules {
  getModuleInfo(id: string): { importers: readonly string[] } | null;
}

/**
 * Keeps all that the page needs before it is drawn in one file, also what parts of it that come later import too: by itself the
 * bundler makes a file of each such set of modules, and a first visit waits for eleven.
 */
export function oneChunk(): Plugin {
  const isReached = (id: string, entry: RegExp, modules: Modules, seen: Set<string>): boolean => {
    if (entry.test(id)) return true;
    if (seen.has(id)) return false;
    seen.add(id);
    return modules.getModuleInfo(id)?.importers.some((importer) => isReached(importer, entry, modules, seen)) ?? false;
  };
  return {
    name: 'callout:one-chunk',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                {
                  name: (id: string, modules: Modules) => {
                    if (RUNTIME.test(id) || isReached(id, FIRST, modules, new Set())) return 'start';
                    return isReached(id, ENTRY, modules, new Set()) ? 'page' : null;
                  },
                },
              ],
            },
          },
        },
      },
    }),
  };
}
