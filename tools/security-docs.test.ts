import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/security.md', 'utf8');
const PARTS = ['Who', 'What', 'Defence', 'Tests', 'Left'] as const;
/** What the issue asks for, by words of the headings. */
const ASKED = [
  'stolen pass',
  'replay',
  'webhook',
  'csrf',
  'clickjacking',
  'xss',
  'ssrf',
  'header and log injection',
  'smuggling',
  'slow',
  'deeply nested',
  'prototype pollution',
  'redos',
  'timing',
  'enumerating bookings',
  'open redirects',
  'in the log',
  'dumps',
  'dependencies',
];

interface Threat {
  name: string;
  text: string;
  tests: { file: string; title: string }[];
}

const threats: Threat[] = page
  .split(/^### /m)
  .slice(1)
  .map((section) => section.split(/^## /m)[0] ?? '')
  .map((text) => ({
    name: text.split('\n', 1)[0] ?? '',
    text,
    tests: [...text.matchAll(/^ {2}- `([^`]+)` › (.+)$/gm)].map(([, file = '', title = '']) => ({ file, title })),
  }));

/** Whether a test's title, or the part of one that a row of a table is, stands in the file as a string of its own. */
function has(file: string, title: string): boolean {
  const source = readFileSync(file, 'utf8');
  return [`'${title}'`, `"${title}"`, `\`${title}\``].some((literal) => source.includes(literal));
}

it('has every threat that was asked for', () => {
  const names = threats.map(({ name }) => name.toLowerCase()).join('\n');
  expect(ASKED.filter((asked) => !names.includes(asked))).toEqual([]);
});

describe.each(threats)('the threat “$name”', ({ text, tests }) => {
  it('says who, what, the defence, its tests and what is left', () => {
    const said = [...text.matchAll(/^- \*\*(\w+)\*\*:(.*)$/gm)];
    expect(said.map(([, part]) => part)).toEqual([...PARTS]);
    for (const [, part, words = ''] of said) if (part !== 'Tests') expect(words.trim(), part).not.toBe('');
  });

  it('names files that are there', () => {
    const defence = /^- \*\*Defence\*\*:(.*)$/m.exec(text)?.[1] ?? '';
    const files = [...defence.matchAll(/`((?:src|tools|e2e)\/[^`]+|[\w.-]+\.(?:ts|json))`/g)].map(
      ([, file = '']) => file,
    );
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('is proved by tests that are there', () => {
    expect(tests.length).toBeGreaterThan(0);
    for (const { file, title } of tests) {
      expect(file).toMatch(/^((src|tools)\/.+\.test\.ts|e2e\/.+\.spec\.ts)$/);
      expect(existsSync(file), file).toBe(true);
      expect(has(file, title), `${file}: ${title}`).toBe(true);
    }
  });
});

it('names the test of each parser that is fuzzed, and it makes values of its own', () => {
  const fuzzing = page.split(/^## Fuzzing$/m)[1] ?? '';
  const files = [...fuzzing.matchAll(/`(src\/[^`]+\.test\.ts)`/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(10);
  for (const file of files) expect(readFileSync(file, 'utf8'), file).toMatch(/fc\.(assert|property)/);
});
