import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Every selector of the page's styles that asks with `:has` what stands inside, by its file. */
const rules = globSync('src/form/**/*.css').flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^[^\n{}]*:has\([^\n]*$/gm)].map(([rule]) => ({ file, rule: rule.trim() })),
);

// What ends such a rule is worked out anew at every change inside what it asks about: of any element, that is the whole page.
it('no style asks what stands inside the page to decide how any element of it looks', () => {
  expect(rules.filter(({ rule }) => /[\s>+~]\*|:has\([^)]*\)\s*>\s*:/.test(rule))).toEqual([]);
});

it('the desk, where every key counts, tells its parts by classes alone', () => {
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter(({ file }) => file.includes('desk'))).toEqual([]);
});
