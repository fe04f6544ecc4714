import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { parsePlainJson } from '../plain-json.ts';
import { troubleOf } from '../trouble.ts';
import { doubledKeys } from './doubled-keys.ts';
import { jsonMistake } from './json-mistake.ts';
import { mistakeInWords, mistakeLines } from './mistakes.ts';
import { type Config, configSchema } from './schema.ts';

export type ConfigResult =
  | { ok: true; config: Config }
  /** One readable line for each mistake: where it stands, and what was expected there. */
  | { ok: false; mistakes: string[] };

/** Reads the operator's config file; without a path, the defaults. */
export function loadConfig(path: string | undefined): ConfigResult {
  if (path === undefined) return checkConfig({}, 'defaults');
  const file = readJson(path);
  if (!file.ok) return { ok: false, mistakes: [file.mistake] };
  const doubled = doubledKeys(file.text).map((line) => `${path}: ${line}`);
  const checked = checkConfig(file.value, path);
  if (doubled.length === 0) return checked;
  return { ok: false, mistakes: checked.ok ? doubled : [...doubled, ...checked.mistakes] };
}

/** Checks a parsed config; `name` is what the lines call it. */
export function checkConfig(value: unknown, name: string): ConfigResult {
  const parsed = configSchema.safeParse(value, { error: mistakeInWords });
  if (parsed.success) return { ok: true, config: parsed.data };
  return { ok: false, mistakes: mistakeLines(parsed.error.issues).map((line) => `${name}: ${line}`) };
}

function readJson(path: string): { ok: true; text: string; value: unknown } | { ok: false; mistake: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { ok: false, mistake: `${path}: cannot be read: ${troubleOf(error)}` };
  }
  if (!isUtf8(bytes)) return { ok: false, mistake: `${path}: is not UTF-8: save it in that encoding` };
  // Editors on Windows may write a byte order mark, which JSON does not allow.
  const text = bytes.toString().replace(/^\uFEFF/, '');
  try {
    return { ok: true, text, value: parsePlainJson(text) };
  } catch (error) {
    return { ok: false, mistake: `${path}: is not JSON: ${jsonMistake(text, troubleOf(error))}` };
  }
}
