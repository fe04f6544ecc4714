import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES, readCatalog, textsOf } from './catalogs.ts';
import { gradeOf, proseOf } from './reading-level.ts';

/** What the desk alone reads. */
const DESK = /^(signIn|newSite|addSite|desk|mine\.deskHeading)/;
/** Years 4 to 5: nine years old. */
const GRADE = 5;
/** Of any one text. */
const HARDEST = 9;

it('tells easy sentences from hard ones', () => {
  expect(gradeOf(['The cat sat on the mat.'])).toBeLessThan(1);
  expect(gradeOf(['Notwithstanding jurisdictional considerations, reimbursement is discretionary.'])).toBeGreaterThan(
    15,
  );
});

it('reads a message with its values and all its cases', () => {
  expect(proseOf('Call {phone}.')).toBe('Call this.');
});

it('writes for clients as a nine-year-old reads', () => {
  const texts = textsOf(readCatalog(join(LANGUAGES, 'en.json'))).filter(([path]) => !DESK.test(path));
  const sentences = texts.map(([, text]) => text).filter((text) => /[.!?]/.test(proseOf(text)));
  const grade = gradeOf(sentences);
  console.log(`Reading level of ${sentences.length} texts: grade ${grade.toFixed(1)} (Flesch-Kincaid)`);
  expect(grade).toBeLessThanOrEqual(GRADE);
  // No average hides one that is far too hard.
  expect(sentences.filter((text) => gradeOf([text]) > HARDEST)).toEqual([]);
});
