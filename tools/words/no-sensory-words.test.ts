import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LANGUAGES, readCatalog, textsOf } from './catalogs.ts';

/** Words that tell nothing to people who do not see the page, or its colours (WCAG 1.3.3, 1.4.1). */
const SENSORY =
  /\b(on|to|at|in) the (left|right|top|bottom|corner|side)\b|\b(red|green|blue|yellow|orange|gr[ea]y|round|square|circle|arrow|icon|beep|click|tap on)\b/i;

it('sends nobody to a colour, a shape or a place on the screen', () => {
  const texts = textsOf(readCatalog(join(LANGUAGES, 'en.json'))).map(([, text]) => text);
  expect(texts.filter((text) => SENSORY.test(text))).toEqual([]);
  expect(texts).toContain('Request a visit');
});
