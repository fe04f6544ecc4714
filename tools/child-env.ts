import { join } from 'node:path';

/** What Node has made of the files once it takes from here: a program starts a third faster. */
export const COMPILE_CACHE = join(import.meta.dirname, '../node_modules/.cache/callout/compile');

/** The environment of a program that is run by a test, before what the test adds: none of this process's settings. */
export function childEnv(): Record<string, string> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME, NODE_COMPILE_CACHE: COMPILE_CACHE };
}
