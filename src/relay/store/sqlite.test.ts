import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { testFolder } from '../testing/relay-process.ts';
import { troubleOf } from '../trouble.ts';
import { openSqlite } from './sqlite.ts';

/** What an operator reads of it. */
function troubleWith(path: string): string {
  try {
    void openSqlite(path).destroy();
    return 'none';
  } catch (error) {
    return troubleOf(error);
  }
}

it('says of a folder that it is one', () => {
  expect(troubleWith(testFolder())).toBe('it is a folder');
});

// Whoever runs this as root may do everything.
it.skipIf(process.getuid?.() === 0)('says of a folder that may not be written to that this user may not', () => {
  const folder = testFolder();
  chmodSync(folder, 0o500);
  expect(troubleWith(join(folder, 'callout.db'))).toBe('this user may not (EACCES)');
});
