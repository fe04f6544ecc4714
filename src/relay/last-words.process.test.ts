import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { startRelayProcess, testFolder } from './testing/relay-process.ts';

vi.setConfig({ testTimeout: 60_000 });

const SECRET = 'a-secret-of-the-operator-of-32-bytes-and-more';

/** The relay's own program, in which `code` runs at SIGUSR2: nothing in the relay throws on request. */
async function relayThat(code: string) {
  const hook = encodeURIComponent(`process.on('SIGUSR2', () => { ${code} })`);
  const relay = startRelayProcess({
    DATABASE_URL: `file:${join(testFolder(), 'callout.db')}`,
    PASS_SECRET: SECRET,
    NODE_OPTIONS: `--import=data:text/javascript,${hook}`,
  });
  await relay.url;
  relay.child.kill('SIGUSR2');
  const exitCode = await relay.ended;
  return { exitCode, lastLine: JSON.parse(relay.output().trimEnd().split('\n').at(-1) ?? ''), errors: relay.errors() };
}

it.each([
  ['an error that nobody catches', `throw new TypeError('with ${SECRET} in it')`],
  ['a promise that nobody waits for', `Promise.reject(new TypeError('with ${SECRET} in it'))`],
])('ends with 1 and one line in the log, secrets blotted out, at %s', async (_, code) => {
  const { exitCode, lastLine, errors } = await relayThat(code);
  expect(exitCode).toBe(1);
  expect(lastLine).toMatchObject({
    level: 'error',
    error: { type: 'TypeError', message: 'with [secret] in it', stack: expect.stringContaining('at ') },
    msg: 'the relay ends: something failed that nobody has handled',
  });
  expect(errors).toBe('');
});

it('does not repeat what was thrown when that is no error', async () => {
  const { exitCode, lastLine, errors } = await relayThat(`Promise.reject({ caller: 'Jo Citizen' })`);
  expect(exitCode).toBe(1);
  expect(lastLine.error).toMatchObject({ type: 'object' });
  expect(JSON.stringify(lastLine) + errors).not.toContain('Jo Citizen');
});
