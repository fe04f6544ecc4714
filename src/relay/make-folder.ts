import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The mode of a folder that its owner alone may look into. */
export const OWNER_ONLY = 0o700;

/**
 * Makes a folder and those above it, where they are not there. One after the other: Node's own way of making all of them at once never ends
 * where the system takes no folder and says that the one above is missing, as Linux does under /proc. @throws the system's error
 */
export function makeFolder(path: string, mode?: number): void {
  if (isFolder(path)) return;
  const above = dirname(path);
  if (!existsSync(above)) makeFolder(above, mode);
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    // Another program that starts at this moment may have made it.
    if (!isFolder(path)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
