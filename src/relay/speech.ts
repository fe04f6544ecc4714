import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Context } from 'hono';
import { parseAccept } from 'hono/utils/accept';
import * as z from 'zod';
import { LANGUAGE_PARAMETER } from '../contract/language.ts';
import { chooseLocale } from '../words/choose-locale.ts';
import { type Catalog, compileWhenRead } from '../words/compile.ts';
import { directionOf } from '../words/direction.ts';
import type { Messages } from '../words/messages.ts';
import { languageOfRegion, withRegion } from '../words/region.ts';

/** What the relay says itself, in the language of whoever asked: its few pages and its calendar file. */
export interface Speech {
  /** BCP 47, for `lang`. */
  locale: string;
  direction: 'ltr' | 'rtl';
  words: Messages['relay'];
}

const FOLDER = new URL('../words/languages/', import.meta.url);
const TAGS = readdirSync(FOLDER).map((name) => name.replace('.json', ''));
const LANGUAGES = TAGS.filter((tag) => languageOfRegion(tag, TAGS) === undefined);

/** Each file's words, read when somebody first asks for them. */
const read = new Map<string, Promise<Messages['relay']>>();

/** The speech for a request: of `?lang=`, else of `Accept-Language` (RFC 9110, 12.5.4), else Australian English, as on the page. */
export async function speechFor(c: Pick<Context, 'req'>): Promise<Speech> {
  const accepted = parseAccept(c.req.header('Accept-Language') ?? '').map(({ type }) => type);
  const asked = c.req.query(LANGUAGE_PARAMETER);
  return speechIn(asked === undefined ? accepted : [asked, ...accepted]);
}

/** The speech for wishes as tags (BCP 47), the strongest first. */
export async function speechIn(wishes: readonly string[]): Promise<Speech> {
  const { language, locale } = chooseLocale(wishes, LANGUAGES);
  const file = TAGS.includes(locale) ? locale : language;
  const words = read.get(file) ?? readWords(file);
  read.set(file, words);
  return { locale, direction: directionOf(locale), words: await words };
}

async function readWords(file: string): Promise<Messages['relay']> {
  return compileWhenRead(file, await readCatalog(file)).relay;
}

const catalogSchema: z.ZodType<Catalog> = z.record(z.string(), z.union([z.string(), z.lazy(() => catalogSchema)]));

async function readCatalog(file: string): Promise<Catalog> {
  const own = catalogSchema.parse(JSON.parse(await readFile(new URL(`${file}.json`, FOLDER), 'utf8')));
  const language = languageOfRegion(file, TAGS);
  return language === undefined ? own : withRegion(await readCatalog(language), own);
}
