import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The criteria of WCAG 2.2 at levels A and AA. */
const CRITERIA =
  `1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11
1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7
2.5.8 3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`.split(/\s+/);

const root = new URL('..', import.meta.url);
const page = readFileSync(new URL('docs/accessibility.md', root), 'utf8');
const lines = [...page.matchAll(/^\| (\d[\d.]+) [^|]+\|([^|]*)\|([^|]*)\|$/gm)].map(([, criterion, how, proof]) => ({
  criterion: criterion ?? '',
  how: how?.trim() ?? '',
  proof: proof?.trim() ?? '',
}));

/** Whether the file has a test of exactly this title. */
function isTest(file: string, title: string): boolean {
  const path = new URL(file, root);
  return existsSync(path) && readFileSync(path, 'utf8').includes(`('${title}',`);
}

describe('docs/accessibility.md', () => {
  it('has a line for each criterion of WCAG 2.2 at A and AA, in order', () => {
    expect(lines.map(({ criterion }) => criterion)).toEqual(CRITERIA);
  });

  it.each(lines)('$criterion says why it does not apply, or how it is met and by which tests', ({ how, proof }) => {
    if (proof.startsWith('not applicable')) {
      expect(proof).toMatch(/^not applicable: \w.{10,}$/);
      return;
    }
    expect(how).not.toBe('');
    const named = proof.split('; ').map((one) => /^`([^`]+)` “(.+)”$/.exec(one));
    const found = named.map((match) => match !== null && isTest(match[1] ?? '', match[2] ?? ''));
    expect(found, proof).not.toContain(false);
  });
});
