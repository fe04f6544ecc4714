import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { childEnv } from '../../../tools/child-env.ts';

// A process takes a second to start, and several on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const CLI = join(import.meta.dirname, 'pass-cli.ts');
const gateway = { GATEWAY_URL: 'https://gateway.example', GATEWAY_KEY: 'fi_pk_one' };

function run(args: string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    env: { ...childEnv(), ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr, lines: stderr.trimEnd().split('\n') };
}

describe('npm run pass', () => {
  it('prints a link and nothing else on standard output, with no configuration at all', () => {
    const { status, stdout, stderr } = run(['--sites', '3065756,3065757', '--expires', '14d']);
    expect(status).toBe(0);
    const token = /^http:\/\/127\.0\.0\.1:8080\/#pass=(\S+)\n$/.exec(stdout)?.[1] ?? '';
    expect(decodeJwt(token)).toMatchObject({ aud: 'callout', role: 'client', sites: ['3065756', '3065757'] });
    expect(stderr).toMatch(/^Good until 20\d\d-.* To revoke it: \S+$/m);
  });

  it('says that a link which the sandbox’s public secret signs is good in a sandbox alone', () => {
    const withSecret = run(['--sites', '3065756'], { PASS_SECRET: 'p'.repeat(32) });
    expect(run(['--sites', '3065756', '--json']).stderr).toContain('PASS_SECRET is not set');
    expect(withSecret.stderr).not.toContain('PASS_SECRET');
  });

  it('prints a link to where people see the relay, and on request all there is to know of it', () => {
    const env = { PUBLIC_URL: 'https://book.example.com', ...gateway, PASS_SECRET: 'p'.repeat(32) };
    const { stdout, stderr } = run(['--role', 'desk', '--sub', 'office', '--json'], env);
    expect(stderr).toBe('');
    const told = JSON.parse(stdout);
    expect(told.link).toBe(`https://book.example.com/#pass=${told.pass}`);
    expect(told.claims).toMatchObject({ sub: 'office', role: 'desk', sites: '*' });
  });

  it('leaves out what goes without saying, for a link is sent by text message too', () => {
    const { stdout } = run(['--sites', '3065756']);
    expect(Object.keys(decodeJwt(stdout.trim().split('=')[1] ?? '')).sort()).toEqual(
      ['aud', 'exp', 'iat', 'jti', 'role', 'sites', 'sub'].sort(),
    );
  });

  it.each([
    ['arguments that cannot be', ['--role', 'boss'], {}, 64, '--role must be one of'],
    ['a channel that the config does not have', ['--sites', '*', '--channel', 'acme'], {}, 64, 'no channel "acme"'],
    [
      'a value that cannot be booked',
      ['--sites', '1', '--prefill', 'site=2'],
      {},
      64,
      '--prefill site cannot be booked',
    ],
    ['a setting that cannot be', ['--sites', '1'], { PORT: 'http' }, 78, 'PORT must be a whole number'],
    ['a secret by a misspelt name', ['--sites', '1'], { PASS_SECERT: 'x' }, 78, 'PASS_SECERT is not a setting'],
    ['nobody to sign', ['--sites', '1'], { ...gateway, CALLOUT_ACCESS: 'open' }, 78, 'PASS_SECRET is not set'],
    ['nowhere to lead', ['--sites', '1'], { PORT: '0' }, 78, 'PUBLIC_URL must be set when PORT is 0'],
  ])('prints no link but a line for each mistake: %s', (_, args, env, code, line) => {
    const { status, stdout, lines } = run(args, env);
    expect(status).toBe(code);
    expect(stdout).toBe('');
    expect(lines[0]).toContain(line);
  });

  it('prints no link to a channel that is switched off', () => {
    const folder = mkdtempSync(join(tmpdir(), 'callout-pass-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const config = join(folder, 'callout.json');
    writeFileSync(config, JSON.stringify({ channels: { acme: { name: 'Acme', active: false } } }));
    const { status, lines } = run(['--sites', '*', '--channel', 'acme'], { CALLOUT_CONFIG: config });
    expect(status).toBe(64);
    expect(lines).toEqual(['The relay would not take this pass: channel-off']);
  });

  it('says how it is used when asked', () => {
    const { status, stdout } = run(['--help']);
    expect(status).toBe(0);
    expect(stdout).toContain('Usage: npm run pass');
  });
});
