/** Programs of Debian's packages, for tests: unpacked and not installed, so that no service starts and nothing of the machine changes. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';

const CACHE = join(import.meta.dirname, '../node_modules/.cache/callout');

interface DebianProgram {
  /** Debian's name of the package. */
  debianPackage: string;
  /** Where the program is in it: `usr/bin/promtool`. */
  path: string;
}

/**
 * The path of a program: the system's, else the one in the package, which is kept for the next test.
 *
 * @throws with what to install, where it cannot be had
 */
export function debianProgram({ debianPackage, path }: DebianProgram): string {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  const unpacked = join(CACHE, debianPackage);
  const found = [...folders.map((folder) => join(folder, basename(path))), join(unpacked, path)].find(existsSync);
  if (found !== undefined) return found;
  unpack(debianPackage, unpacked);
  return join(unpacked, path);
}

function unpack(debianPackage: string, to: string): void {
  const advice = `The tests need Debian's package ${debianPackage}: apt-get install ${debianPackage}, or run them as root.`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(advice);
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'unpacking-'));
  try {
    download(debianPackage, folder);
    const [file = ''] = globSync(join(folder, `${debianPackage}_*.deb`));
    execFileSync('dpkg-deb', ['-x', file, join(folder, 'files')], { stdio: 'pipe' });
    // Another test's may be there by now.
    if (!existsSync(to)) renameSync(join(folder, 'files'), to);
  } catch (error) {
    throw new Error(advice, { cause: error });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function download(debianPackage: string, folder: string): void {
  const apt = (...args: string[]) => execFileSync('apt-get', ['-q', ...args], { cwd: folder, stdio: 'pipe' });
  try {
    apt('download', debianPackage);
  } catch {
    // The list of packages is not there, or is older than what it lists.
    apt('update');
    apt('download', debianPackage);
  }
}
