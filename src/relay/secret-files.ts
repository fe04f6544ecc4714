import { readFileSync } from 'node:fs';
import { troubleOf } from './trouble.ts';

/** Settings that may stand in a file of their own, named by `<SETTING>_FILE`: a secret of Docker's or of systemd's. */
export const FILE_SETTINGS = [
  'GATEWAY_KEY',
  'GATEWAY_KEY_NEXT',
  'PASS_SECRET',
  'PASS_SECRET_NEXT',
  'OIDC_CLIENT_SECRET',
  'WEBHOOK_SECRET',
  'WEBHOOK_SECRET_NEXT',
  'DATABASE_URL',
] as const;

export type Source = Readonly<Record<string, string | undefined>>;

/** The environment with what files hold in place of their names; a line for each mistake, none with a secret in it. */
export interface WithFiles {
  source: Source;
  mistakes: string[];
}

/** Reads the files that the settings `names` are said to stand in. */
export function withSecretFiles(environment: Source, names: readonly string[] = FILE_SETTINGS): WithFiles {
  const source: Record<string, string | undefined> = { ...environment };
  const mistakes: string[] = [];
  for (const name of names) {
    const path = environment[`${name}_FILE`];
    if (!path) continue;
    if (environment[name]) {
      mistakes.push(`${name} and ${name}_FILE are both set: keep one of them`);
      continue;
    }
    const read = readSecret(path);
    if (read.ok) source[name] = read.value;
    else mistakes.push(`${name}_FILE: ${path} ${read.mistake}`);
  }
  return { source, mistakes };
}

type ReadSecret = { ok: true; value: string } | { ok: false; mistake: string };

/** A file's text without the line break that editors and `echo` end it with. */
function readSecret(path: string): ReadSecret {
  try {
    const value = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
    return value === '' ? { ok: false, mistake: 'is empty' } : { ok: true, value };
  } catch (error) {
    return { ok: false, mistake: `cannot be read: ${troubleOf(error)}` };
  }
}
