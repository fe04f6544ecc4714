/**
 * Measures, and prints a table and JSON of each: `npm run bench -- page --runs 9`, or `npm run bench` for all, one after the
 * other.
 */
const BENCHES: Record<string, () => Promise<(argv: readonly string[]) => Promise<void>>> = {
  page: async () => (await import('./page.ts')).benchPage,
  desk: async () => (await import('./desk.ts')).benchDesk,
  relay: async () => (await import('./relay.ts')).benchRelay,
};

const [name, ...argv] = process.argv.slice(2);
if (name === '--help') {
  console.log(`Usage: npm run bench -- [${Object.keys(BENCHES).join(' | ')}] [OPTION…]`);
  process.exit(0);
}
const wanted = name === undefined ? Object.keys(BENCHES) : [name];
for (const each of wanted) {
  const load = BENCHES[each];
  if (load === undefined) {
    console.error(`There is no bench "${each}": ${Object.keys(BENCHES).join(', ')}.`);
    process.exit(64);
  }
  await (await load())(argv);
}
