/** Prometheus's own checker of rules and metrics, for tests. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const CACHE = join(import.meta.dirname, '../node_modules/.cache/callout');
const UNPACKED = join(CACHE, 'prometheus');

/** The path of a `promtool`: the system's, else the one in Debian's package, which is unpacked and not installed: no service starts. */
function findPromtool(): string {
  const installed = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'promtool'));
  const unpacked = join(UNPACKED, 'usr/bin/promtool');
  const found = [...installed, unpacked].find((path) => existsSync(path));
  if (found !== undefined) return found;
  unpackPackage();
  return unpacked;
}

function unpackPackage(): void {
  const advice =
    'The tests need promtool: install Prometheus (Debian: apt-get install prometheus), or run them as root.';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(advice);
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'unpacking-'));
  try {
    download(folder);
    const [file = ''] = globSync(join(folder, 'prometheus_*.deb'));
    execFileSync('dpkg-deb', ['-x', file, join(folder, 'files')], { stdio: 'pipe' });
    // Another test's may be there by now.
    if (!existsSync(UNPACKED)) renameSync(join(folder, 'files'), UNPACKED);
  } catch (error) {
    throw new Error(advice, { cause: error });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function download(folder: string): void {
  const apt = (...args: string[]) => execFileSync('apt-get', ['-q', ...args], { cwd: folder, stdio: 'pipe' });
  try {
    apt('download', 'prometheus');
  } catch {
    // The list of packages is not there, or is older than what it lists.
    apt('update');
    apt('download', 'prometheus');
  }
}

/** Runs it. `input` is what it reads from standard input; `output` all that it says. */
export function promtool(args: string[], input = ''): { code: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync(findPromtool(), args, { input, encoding: 'utf8' });
  if (error) throw error;
  return { code: status, output: stdout + stderr };
}
