/**
 * Builds the form when what it is made of is newer than the last build, so that `npm start` is quick the second
 * time and never serves yesterday's page.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const SOURCES = [
  'index.html',
  'vite.config.ts',
  'tools/page/**/*',
  'vite.embed.config.ts',
  'vite.first-page.config.ts',
  'tools/precompress.ts',
  'package-lock.json',
  'public/**/*',
  'src/form/**/*',
  'src/embed/**/*',
  'src/contract/**/*',
  'src/place-time/**/*',
  'src/words/**/*',
  'tools/words/**/*',
];
const STAMP = 'node_modules/.cache/callout/build.sha256';

/** One hash over the names and bytes of everything the build reads, tests and the gallery's examples left out. */
function hashOfSources(): string {
  const hash = createHash('sha256');
  const files = globSync(SOURCES, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test|examples)\.tsx?$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort();
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

const wanted = hashOfSources();
const built =
  existsSync(STAMP) && existsSync('dist/index.html') && existsSync('dist/embed.js') ? readFileSync(STAMP, 'utf8') : '';
if (built !== wanted) {
  console.log('Building the page…');
  const { build } = await import('vite');
  await build({ logLevel: 'warn' });
  await build({ logLevel: 'warn', configFile: 'vite.embed.config.ts' });
  await build({ logLevel: 'warn', configFile: 'vite.first-page.config.ts' });
  mkdirSync('node_modules/.cache/callout', { recursive: true });
  writeFileSync(STAMP, wanted);
}
