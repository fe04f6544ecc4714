import MessageFormat from '@messageformat/core';
import { parse, type Token } from '@messageformat/parser';
import { directionOf } from './direction.ts';
import type { Messages } from './messages.ts';

/** A language's texts as its file holds them: ICU MessageFormat, in groups. */
export interface Catalog {
  [key: string]: string | Catalog;
}

/**
 * Compiles a catalog in memory, for Node: the page gets its messages compiled at build (`tools/words`), and the relay and
 * the tests read the same files. Throws where a text is no MessageFormat, or has plural forms that the language lacks.
 */
export function compileCatalog(locale: string, catalog: Catalog): Messages {
  const format = new MessageFormat(locale);
  const compile = (texts: Catalog): object =>
    Object.fromEntries(
      Object.entries(texts).map(([key, text]) => {
        if (typeof text !== 'string') return [key, compile(text)];
        return [key, isPlain(text) ? text : format.compile(text)];
      }),
    );
  // `Messages` is made from the English catalog, and a test holds every other to its shape.
  return compile(isolateValues(catalog, locale)) as Messages;
}

/**
 * The same for a program that says few of them and starts often: each text is compiled when it is first read, and kept. A text
 * that is no MessageFormat throws then.
 */
export function compileWhenRead(locale: string, catalog: Catalog): Messages {
  let format: MessageFormat | undefined;
  const lazy = (texts: Catalog): object => {
    const messages = {};
    for (const [key, text] of Object.entries(texts)) {
      const compiled = () => {
        if (typeof text !== 'string') return lazy(text);
        format ??= new MessageFormat(locale);
        return isPlain(text) ? text : format.compile(directionOf(locale) === 'rtl' ? isolateIn(text) : text);
      };
      Object.defineProperty(messages, key, {
        enumerable: true,
        configurable: true,
        get() {
          const value = compiled();
          Object.defineProperty(messages, key, { enumerable: true, value });
          return value;
        },
      });
    }
    return messages;
  };
  return lazy(catalog) as Messages;
}

/** True for a text that depends on no value. */
export function isPlain(text: string): boolean {
  return parse(text).every(({ type }) => type === 'content');
}

/** First Strong Isolate, Pop Directional Isolate and Right-to-Left Mark (Unicode UAX 9). */
const [ISOLATE, POP, MARK] = ['\u2068', '\u2069', '\u200f'];

/**
 * In a language written from right to left, each value stands in an isolate of its own, so that a phone number, a street
 * address or a reference keeps its order whatever is around it. A catalog in a language written from left to right comes back as it is.
 */
export function isolateValues(catalog: Catalog, locale: string): Catalog {
  if (directionOf(locale) === 'ltr') return catalog;
  return Object.fromEntries(
    Object.entries(catalog).map(([key, text]) => [
      key,
      typeof text === 'string' ? isolateIn(text) : isolateValues(text, locale),
    ]),
  );
}

function isolateIn(text: string): string {
  const values = tokensIn(parse(text)).filter(({ type }) => type === 'argument');
  const isolated = values.reduceRight((result, { ctx: { offset, text: value } }) => {
    return `${result.slice(0, offset)}${ISOLATE}${value}${POP}${result.slice(offset + value.length)}`;
  }, text);
  // What isolates hold does not count for the direction of the text around them, which may itself become a value.
  return values.length > 0 ? `${MARK}${isolated}` : isolated;
}

/** Every token of a text, those inside plural and select cases too, in the order they stand. */
export function tokensIn(tokens: readonly Token[]): Token[] {
  return tokens.flatMap((token) =>
    'cases' in token ? [token, ...token.cases.flatMap((each) => tokensIn(each.tokens))] : [token],
  );
}
