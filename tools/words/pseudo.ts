import { join } from 'node:path';
import { parse } from '@messageformat/parser';
import { type Catalog, tokensIn } from '../../src/words/compile.ts';
import { LANGUAGES, readCatalog } from './catalogs.ts';

/** The tag of the language that nobody speaks: English with accents, and longer, to see what a layout does with it. */
export const PSEUDO_TAG = 'en-XA';

const ACCENTED = new Map(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, index) => [
    letter,
    [...'áƀçđéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÓÞɊŔŠŢÛṼŴẊÝŽ'][index] ?? letter,
  ]),
);

/** Translations are up to this much longer than their English. */
const LONGER = 0.4;

/** The English catalog in the pseudo-language. Values, and what MessageFormat reads, stay as they are. */
export function pseudoCatalog(): Catalog {
  return pseudo(readCatalog(join(LANGUAGES, 'en.json')));
}

function pseudo(catalog: Catalog): Catalog {
  return Object.fromEntries(
    Object.entries(catalog).map(([key, text]) => [key, typeof text === 'string' ? pseudoText(text) : pseudo(text)]),
  );
}

/** `Site` as `[Šíţé ~]`: the brackets show where a text is cut off or put together of several. */
export function pseudoText(text: string): string {
  const contents = tokensIn(parse(text)).filter(({ type }) => type === 'content');
  const accented = contents.reduceRight((result, { ctx: { offset, text: said } }) => {
    const letters = [...said].map((letter) => ACCENTED.get(letter) ?? letter).join('');
    return result.slice(0, offset) + letters + result.slice(offset + said.length);
  }, text);
  const length = contents.reduce((sum, { ctx }) => sum + ctx.text.length, 0);
  return `[${accented} ${'~'.repeat(Math.ceil(length * LONGER))}]`;
}
