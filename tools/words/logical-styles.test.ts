import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const FORM = join(import.meta.dirname, '../../src/form');
/** Properties and values of a side of the screen, which a language from right to left would have on the other. */
const PHYSICAL =
  /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)/m;

it('knows a side of the screen from a side of the text', () => {
  expect('a { margin-left: 1px }').toMatch(PHYSICAL);
  expect('a {\n  right: 0;\n}').toMatch(PHYSICAL);
  expect('a { text-align: left }').toMatch(PHYSICAL);
  expect('a { margin-inline-start: 1px; text-align: start; inset-inline-end: 0 }').not.toMatch(PHYSICAL);
});

it('lays out by the direction of the text, in every style sheet', () => {
  const sheets = readdirSync(FORM, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(5);
  const physical = sheets.filter((name) =>
    PHYSICAL.test(readFileSync(join(FORM, name), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')),
  );
  expect(physical).toEqual([]);
});
