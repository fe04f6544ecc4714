import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type Config, configSchema } from './schema.ts';

export type ConfigResult =
  | { ok: true; config: Config }
  /** One readable line for each mistake: where it stands, and what was expected there. */
  | { ok: false; mistakes: string[] };

/** Reads the operator's config file; without a path, the defaults. */
export function loadConfig(path: string | undefined): ConfigResult {
  if (path === undefined) return checkConfig({}, 'defaults');
  const file = readJson(path);
  return file.ok ? checkConfig(file.value, path) : { ok: false, mistakes: [file.mistake] };
}

/** Checks a parsed config; `name` is what the lines call it. */
export function checkConfig(value: unknown, name: string): ConfigResult {
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return { ok: true, config: parsed.data };
  return { ok: false, mistakes: parsed.error.issues.map((issue) => `${name}: ${lineOf(issue)}`) };
}

function lineOf(issue: z.core.$ZodIssue): string {
  const place = issue.path.length === 0 ? 'the whole file' : z.core.toDotPath(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${place}: unknown ${issue.keys.length === 1 ? 'key' : 'keys'} ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
    case 'invalid_key':
      return `${place}: expected an ID of digits as the key`;
    case 'invalid_format':
      return `${place}: expected a time such as 09:30`;
    case 'invalid_type':
      return `${place}: ${issue.message.replace(/^Invalid input: /, '')}`;
    default:
      return `${place}: ${issue.message}`;
  }
}

function readJson(path: string): { ok: true; value: unknown } | { ok: false; mistake: string } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return { ok: false, mistake: `${path}: cannot be read (${reasonOf(error)})` };
  }
  try {
    // Editors on Windows may write a byte order mark, which JSON does not allow.
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    return { ok: false, mistake: `${path}: is not JSON (${reasonOf(error)})` };
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
