import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadConfig } from '../../src/relay/config/load.ts';
import { readEnv, SETTING_NAMES } from '../../src/relay/env.ts';
import { readCompose, relaysIn } from './compose.ts';
import { environmentOf, instructionsOf } from './dockerfile.ts';

const compose = readCompose();
const relays = relaysIn(compose);
const { proxy, database } = compose.services;
const instructions = instructionsOf(readFileSync('Dockerfile', 'utf8'));
const image = environmentOf(instructions, 'relay');
const nginx = readFileSync('ship/nginx.conf', 'utf8');

describe('compose.yaml', () => {
  it('has three relays that differ in nothing but their address', () => {
    expect(relays).toHaveLength(3);
    const [first, ...others] = relays.map(({ service: { networks: _, ...service } }) => service);
    for (const other of others) expect(other).toEqual(first);
    expect(new Set(relays.map(({ address }) => address)).size).toBe(3);
  });

  it('gives them settings that there are, and secrets from files that they are given', () => {
    for (const { service } of relays) {
      const names = Object.keys(service.environment);
      expect(names.filter((name) => !SETTING_NAMES.includes(name))).toEqual([]);
      const files = names.filter((name) => name.endsWith('_FILE')).map((name) => service.environment[name]);
      expect(files.toSorted()).toEqual(service.secrets.map((secret) => `/run/secrets/${secret}`).toSorted());
      expect(names.filter((name) => /SECRET|KEY|DATABASE_URL/.test(name) && !name.endsWith('_FILE'))).toEqual([]);
    }
  });

  it('keeps them from changing anything, and gives them the time they take to stop', () => {
    for (const { service } of relays) {
      expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], init: true, stop_grace_period: '15s' });
      expect(service.ports).toEqual([]);
    }
    expect(database?.ports).toEqual([]);
    expect(compose.networks.data?.internal).toBe(true);
  });

  it('names for each secret and volume one that it has, and has none that nobody uses', () => {
    const services = Object.values(compose.services);
    expect(new Set(services.flatMap(({ secrets }) => secrets))).toEqual(new Set(Object.keys(compose.secrets)));
    const named = services.flatMap(({ volumes }) => volumes).filter((volume) => !volume.startsWith('.'));
    expect(named.map((volume) => volume.split(':')[0])).toEqual(Object.keys(compose.volumes));
  });

  it('builds stages that the Dockerfile has', () => {
    const targets = Object.values(compose.services).flatMap(({ build }) => build?.target ?? []);
    const stages = instructions.map(({ stage }) => stage);
    expect(new Set(targets)).toEqual(new Set(['relay', 'operator']));
    expect(targets.filter((target) => !stages.includes(target))).toEqual([]);
  });

  it('mounts the config that the relay is told to read, which trusts the proxy', () => {
    const [folder = '', path = ''] = relays[0]?.service.volumes[0]?.split(':') ?? [];
    const told = relays[0]?.service.environment.CALLOUT_CONFIG ?? '';
    expect(told.startsWith(`${path}/`)).toBe(true);
    const loaded = loadConfig(join(folder, told.slice(path.length)));
    expect(loaded).toMatchObject({ ok: true, config: { trustProxy: true } });
  });
});

describe('the nginx of compose.yaml', () => {
  it('asks each relay where it is', () => {
    const asked = [...nginx.matchAll(/^ +server (\S+) max_fails=0;$/gm)].map(([, server]) => server);
    expect(asked).toEqual(relays.map(({ address }) => `${address}:${image.PORT}`));
    const network = compose.networks.web?.ipam?.config[0]?.subnet.replace(/\.0\/24$/, '.');
    for (const server of asked) expect(server?.startsWith(`${network}`)).toBe(true);
  });

  it('listens on the ports that are published, and reads the certificate that it is given', () => {
    const listens = [...nginx.matchAll(/^ +listen (\d+)/gm)].map(([, port]) => `${port}:${port}`);
    expect(proxy?.ports).toEqual(listens);
    const read = [...nginx.matchAll(/ssl_certificate\w* \/run\/secrets\/(\S+);/g)].map(([, secret]) => secret);
    expect(proxy?.secrets).toEqual(read);
    expect(proxy?.volumes).toEqual(['./ship/nginx.conf:/etc/nginx/nginx.conf:ro']);
  });
});

describe('what docs/shipping.md has an operator type', () => {
  it('makes secrets that the relay takes, the same password for it and the database', () => {
    const folder = mkdtempSync(join(tmpdir(), 'callout-secrets-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const [, commands = ''] = /```sh\n( +mkdir [\s\S]*?)```/.exec(readFileSync('docs/shipping.md', 'utf8')) ?? [];
    execFileSync('sh', ['-euc', commands], { cwd: folder, stdio: 'pipe' });
    const inFolder = (file: string) => join(folder, file.replace('./', ''));
    const files = Object.entries(compose.secrets).map(([name, { file }]) => [
      name,
      readFileSync(inFolder(file), 'utf8'),
    ]);
    const made: Record<string, string> = Object.fromEntries(files);
    const environment = Object.entries(relays[0]?.service.environment ?? {}).filter(([name]) => name.endsWith('_FILE'));
    const read = readEnv({
      ...Object.fromEntries(
        environment.map(([name, path]) => [name, inFolder(path.replace('/run/secrets', './secrets'))]),
      ),
      GATEWAY_URL: 'https://gateway.example',
    });
    expect(read).toMatchObject({ ok: true });
    expect(made['database-url']).toBe(`postgres://callout:${made['database-password']?.trim()}@database/callout\n`);
  });
});
