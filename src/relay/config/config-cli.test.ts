import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { childEnv } from '../../../tools/child-env.ts';
import { answer, FakeGateway, nobody } from '../testing/fake-gateway.ts';
import { ManualClock } from '../testing/manual-clock.ts';
import { checkFile } from './check-file.ts';
import { readConfigCommand } from './cli-command.ts';

// A process takes a second to start, and several on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const CLI = join(import.meta.dirname, 'config-cli.ts');

function run(args: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env: { ...childEnv(), ...env } });
}

function fileWith(config: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'callout-config-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'callout.json');
  writeFileSync(path, JSON.stringify(config));
  return path;
}

async function against(gateway: FakeGateway, config: object) {
  const path = fileWith(config);
  const report = await checkFile(path, {
    client: gateway,
    clock: new ManualClock(),
    newRequestId: () => 'req_1',
    environment: {},
  });
  return { ...report, lines: report.lines.map((line) => line.replace(`${path}: `, '')) };
}

describe('npm run config', () => {
  it('says how it is used when asked, and after arguments that cannot be', () => {
    expect(run(['--help'])).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('check FILE') });
    expect(run(['chek', 'a'])).toMatchObject({ status: 64, stderr: expect.stringContaining('Usage:') });
  });

  it.each([
    [[]],
    [['chek', 'a']],
    [['check']],
    [['check', 'a', 'b']],
    [['schema', 'a']],
    [['check', 'a', '--gateway']],
  ])('has a sentence for arguments that cannot be: %j', (args) => {
    expect(readConfigCommand(args)).toEqual({ ok: false, mistake: expect.stringMatching(/^[A-Zs].+\.$/) });
  });

  it('does not take a file that names no desk where a sign-in service is set', () => {
    const path = fileWith({ business: { name: 'Acme' } });
    const { status, stdout } = run(['check', path], { OIDC_ISSUER: 'https://login.example' });
    expect(status).toBe(78);
    expect(stdout).toMatch(
      /signIn\.desk must be set when OIDC_ISSUER is[\s\S]*1 mistake: the relay would not start\.\n$/,
    );
    const named = fileWith({ signIn: { desk: ['service-desk'] } });
    expect(run(['check', named], { OIDC_ISSUER: 'https://login.example' }).status).toBe(0);
  });

  it('takes a file that the relay takes', () => {
    const path = fileWith({ business: { name: 'Acme' } });
    expect(run(['check', path])).toMatchObject({ status: 0, stderr: '', stdout: 'The relay takes this file.\n' });
  });

  it('tells every mistake and ends with 78', () => {
    const path = fileWith({ form: { titel: 'x' }, trustProxy: 1 });
    expect(run(['check', path])).toMatchObject({
      status: 78,
      stdout: `${path}: form: unknown key "titel", expected "title"\n${path}: trustProxy: expected true or false, found 1\n2 mistakes: the relay would not start.\n`,
    });
  });

  it('warns of what has no effect and ends with 0', () => {
    const path = fileWith({ customFields: { asset_id: {} } });
    expect(run(['check', path])).toMatchObject({
      status: 0,
      stdout: `${path}: warning: customFields.asset_id: says nothing that would not hold without it\nThe relay takes this file, with 1 warning.\n`,
    });
  });

  it('asks for the gateway’s settings before it asks the gateway', () => {
    expect(run(['check', fileWith({}), '--against-gateway'])).toMatchObject({
      status: 78,
      stderr: 'Set GATEWAY_URL and GATEWAY_KEY to check against the gateway.\n',
    });
  });

  it('ends with 1 when the gateway cannot be reached, and keeps its key to itself', () => {
    const env = { GATEWAY_URL: 'http://127.0.0.1:1', GATEWAY_KEY: 'fi_pk_hush' };
    const { status, stdout, stderr } = run(['check', fileWith({}), '--against-gateway'], env);
    expect(status).toBe(1);
    expect(stdout).toContain('Not checked against the gateway: the gateway does not answer GET /v1/sites');
    expect(stdout + stderr).not.toContain('hush');
  });
});

describe('a config against the live lookups', () => {
  it('is told of every entry that matches nothing there, for four requests', async () => {
    const gateway = new FakeGateway();
    const report = await against(gateway, {
      jobTypes: { 29400: { name: 'Fit-out' }, 29499: { name: 'Gone' } },
      customFields: {
        scope_of_work: { required: true },
        gate_code: { required: true },
        po_contact: { label: 'Who pays', shownWhen: { field: 'old_field', is: 'x' } },
      },
      places: {
        sites: { 3065756: 'Australia/Brisbane', 1: 'Australia/Perth' },
        rules: [
          { contains: 'DEPOT', timeZone: 'UTC' },
          { contains: 'Broken Hill', timeZone: 'UTC' },
        ],
      },
      channels: {
        acme: { name: 'Acme', active: false, sites: ['3065757', '2'], projects: ['3'], jobTypes: ['29400', '4'] },
      },
    });
    expect(report).toEqual({
      exitCode: 0,
      lines: [
        'warning: customFields.po_contact.shownWhen.field: old_field has no entry of its own, so people would have to type the very value',
        'warning: jobTypes.29499: the gateway has no job type 29499',
        'warning: places.sites.1: the gateway has no site 1',
        'warning: places.rules[1]: no site’s name contains "Broken Hill"',
        'warning: customFields.gate_code: the gateway has no custom field gate_code',
        'warning: customFields.po_contact.shownWhen.field: the gateway has no custom field old_field',
        'warning: channels.acme.sites[1]: the gateway has no site 2',
        'warning: channels.acme.projects[0]: the gateway has no project 3',
        'warning: channels.acme.jobTypes[1]: the gateway has no job type 4',
        'The relay takes this file, with 9 warnings.',
      ],
    });
    expect(gateway.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /v1/sites',
      'GET /v1/job-types',
      'GET /v1/projects',
      'GET /v1/custom-fields',
    ]);
  });

  it('is told of a condition on a field of another job type', async () => {
    const gateway = new FakeGateway();
    const items = ['29400', '29401'].map((job_type_id) => ({
      external_name: `of_${job_type_id}`,
      fi_field_id: '1',
      job_type_id,
    }));
    gateway.answers['/v1/custom-fields'] = answer(200, { items });
    const customFields = { of_29400: { kind: 'yes-no' }, of_29401: { shownWhen: { field: 'of_29400', is: 'Yes' } } };
    expect((await against(gateway, { customFields })).lines[0]).toBe(
      'warning: customFields.of_29401.shownWhen.field: of_29400 is of another job type, so this is never shown',
    );
  });

  it('is not judged by a lookup that may be cut off, and that is said', async () => {
    const gateway = new FakeGateway();
    const items = Array.from({ length: 100 }, (_, index) => ({ id: `${index + 1}`, name: 'Site' }));
    gateway.answers['/v1/sites'] = answer(200, { items });
    const { exitCode, lines } = await against(gateway, { places: { sites: { 999: 'UTC' } } });
    expect(exitCode).toBe(0);
    expect(lines[0]).toBe(
      'warning: GET /v1/sites: shows 100, its maximum, so there may be more: entries about them are not checked',
    );
  });

  it('never tells a secret of the file', async () => {
    const secret = 'hush-hush-hush-hush-hush-hush-hush-hush';
    const key = { kid: 'k', alg: 'HS256', secret };
    const configs = [
      { channels: { acme: { name: 'Acme', keys: [key, { ...key, kid: 1 }] } } },
      { channels: { acme: { name: 'Acme', keys: [{ ...key, alg: 'RS256' }] } } },
      { channels: { acme: { name: 'Acme', keys: secret } } },
      { channels: { acme: { name: 'Acme', keys: [secret] } } },
      { channels: { acme: { name: 'Acme', keys: [{ ...key, secret: 'hush-short' }] } } },
      { channels: { acme: { name: 'Acme', sites: [], keys: [key] } } },
    ];
    for (const config of configs) expect((await against(new FakeGateway(), config)).lines.join()).not.toContain('hush');
  });

  it.each([
    [nobody, 'the gateway does not answer GET /v1/sites (ECONNREFUSED)'],
    [
      answer(401),
      'the gateway refuses the key (401 to GET /v1/sites): check GATEWAY_KEY, its scopes and its customers',
    ],
    [answer(429), 'the gateway is busy (429 to GET /v1/sites): try again in a minute'],
    [
      { ...answer(200, undefined), bodyTrouble: 'not JSON but text/html' },
      'the answer to GET /v1/sites is not JSON but text/html: check GATEWAY_URL, and any proxy on the way',
    ],
    [answer(502), 'the gateway answers 502 to GET /v1/sites'],
    [
      { ...answer(502, undefined), bodyTrouble: 'not JSON but text/html' },
      'the gateway answers 502 to GET /v1/sites, which is not JSON but text/html: check GATEWAY_URL, and any proxy on the way',
    ],
    [answer(302), 'the gateway redirects GET /v1/sites (302): check GATEWAY_URL, and any proxy on the way'],
    [answer(200, { items: [{}] }), 'GET /v1/sites is not in the shape that the gateway’s reference gives'],
  ])('is left unjudged when a lookup cannot be read, after one request', async (exchange, reason) => {
    const gateway = new FakeGateway();
    gateway.answers['/v1/sites'] = exchange;
    expect(await against(gateway, {})).toEqual({
      exitCode: 1,
      lines: ['The relay takes this file.', `Not checked against the gateway: ${reason}.`],
    });
    expect(gateway.requests).toHaveLength(1);
  });
});
