import { readFileSync, writeFileSync } from 'node:fs';

/** One figure of the page bench, as its own table has it. */
interface Row {
  figure: string;
  callout: number;
  floor: number;
}

/** What the README tells of a first visit: what each figure is called there, and how it is written. */
const TOLD: Record<string, { label: string; write(value: number): string }> = {
  'all bytes': { label: 'on the wire', write: (bytes) => `${Math.round(bytes / 1000)} kB` },
  'requests until usable': { label: 'requests until it can be used', write: String },
  'first contentful paint ms': { label: 'painted after', write: inMs },
  'usable ms': { label: 'can be used after', write: inMs },
  'total blocking time ms': { label: 'blocked for', write: inMs },
  'layout shift': { label: 'layout shift', write: String },
  'typing 200 characters, p95 ms': { label: 'from a key to the next picture (95 %)', write: inMs },
};

const BEGIN = '<!-- figures: npm run bench -- page --readme -->';
const END = '<!-- end of the figures -->';

/** The README with the table of these figures in place of the one it had. @throws where it has no place for one */
function withFigures(readme: string, rows: readonly Row[], how: string): string {
  const [before, rest] = splitAt(readme, BEGIN);
  const [, after] = splitAt(rest, END);
  const lines = rows.flatMap(({ figure, callout, floor }) => {
    const told = TOLD[figure];
    return told ? [`| ${told.label} | ${told.write(callout)} | ${told.write(floor)} |`] : [];
  });
  const table = ['| a first visit | Callout | by hand |', '| --- | ---: | ---: |', ...lines].join('\n');
  return `${before}${BEGIN}\n\n${table}\n\n${how}\n\n${END}${after}`;
}

/** Writes it into the project's README. */
export function tellInReadme(rows: readonly Row[], how: string): void {
  writeFileSync('README.md', withFigures(readFileSync('README.md', 'utf8'), rows, how));
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`README.md has no ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

function inMs(value: number): string {
  return `${Math.round(value)} ms`;
}
