import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { childEnv } from '../../tools/child-env.ts';

const LOG = pathToFileURL(`${import.meta.dirname}/log.ts`);

/** Node's one other thread is busy, so that what is left to it is not done before the process ends. */
const ENDS_AT_ONCE = `
  import { pbkdf2 } from 'node:crypto';
  import { createLog } from '${LOG}';
  const log = createLog({ level: 'info', secrets: [] });
  pbkdf2('', '', 1_000_000, 64, 'sha512', () => {});
  log.info({}, 'first');
  setImmediate(() => {
    log.info({}, 'last');
    process.exit(1);
  });
`;

it('all that was told is there when the process ends in the same turn', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', ENDS_AT_ONCE], {
    env: { ...childEnv(), UV_THREADPOOL_SIZE: '1' },
  });
  const lines = (await text(child.stdout)).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['first', 'last']);
});
