import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkConfig, loadConfig } from './load.ts';

function mistakesIn(config: unknown): string[] {
  const result = checkConfig(config, 'callout.json');
  return result.ok ? [] : result.mistakes;
}

function fileHolding(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'callout-config-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'callout.json');
  writeFileSync(path, text);
  return path;
}

describe('the operator’s config', () => {
  it('needs no file: every key has a default', () => {
    expect(loadConfig(undefined)).toMatchObject({
      ok: true,
      config: {
        form: { title: 'Request a visit' },
        window: { leadMinutes: 0, daysAhead: 365, defaultDurationMinutes: 120, presets: [] },
        sending: { attemptTimeoutMs: 15_000, answerWithinMs: 8000 },
        trustProxy: false,
      },
    });
  });

  it('keeps what the file says and fills in the rest', () => {
    const path = fileHolding('\uFEFF{ "business": { "name": "Acme" }, "window": { "leadMinutes": 90 } }');
    expect(loadConfig(path)).toMatchObject({
      ok: true,
      config: { business: { name: 'Acme' }, window: { leadMinutes: 90, daysAhead: 365 } },
    });
  });
});

it('keeps values as they will be sent: tidied as what people type is', () => {
  const customFields = { a: { kind: 'choice', options: [' Ladder ', 'By\r\nlift'], default: 'Ladder\n' } };
  const checked = checkConfig({ customFields }, 'callout.json');
  expect(checked).toMatchObject({
    ok: true,
    config: { customFields: { a: { options: ['Ladder', 'By\nlift'], default: 'Ladder' } } },
  });
});

describe('a mistake in the config', () => {
  it.each([
    ['a key that is misspelt', { busines: {} }, 'the whole file: unknown key "busines", expected "business"'],
    ['a misspelt key further in', { form: { titel: '' } }, 'form: unknown key "titel", expected "title"'],
    ['text that is empty', { business: { phone: ' ' } }, 'business.phone: expected text of 1 to 40 characters'],
    ['a number where text belongs', { business: { name: 3 } }, 'business.name: expected text of 1 to 100 characters'],
    ['a list where an object belongs', { form: [] }, 'form: expected an object, found a list'],
    [
      'half a day',
      { window: { daysAhead: 1.5 } },
      'window.daysAhead: expected a whole number of days, 0 to 3650, found 1.5',
    ],
    [
      'a lead time below none',
      { window: { leadMinutes: -1 } },
      'window.leadMinutes: expected a whole number of minutes, 0 to 525600, found -1',
    ],
    [
      'a preset with half a time',
      { window: { presets: [{ name: 'AM', from: '8', to: '12:00' }] } },
      'window.presets[0].from: expected a time such as 09:30, found 8',
    ],
    [
      'a preset that ends before it starts',
      { window: { presets: [{ name: 'AM', from: '12:00', to: '08:00' }] } },
      'window.presets[0].to: expected a time after "from"',
    ],
    [
      'a job type that is no ID',
      { jobTypes: { install: {} } },
      'jobTypes.install: expected an ID of digits, found install',
    ],
    [
      'a zone that does not exist',
      { places: { defaultTimeZone: 'Brisbane' } },
      'places.defaultTimeZone: expected a time zone such as Australia/Brisbane, found Brisbane',
    ],
    [
      'a zone for a site that is only an offset',
      { places: { sites: { 3065756: '+10:00' } } },
      'places.sites.3065756: expected a time zone such as Australia/Brisbane, found +10:00',
    ],
    [
      'a zone by letters that mean another place’s',
      { places: { defaultTimeZone: 'EST' } },
      'places.defaultTimeZone: expected a time zone such as Australia/Brisbane, found EST',
    ],
    [
      'a zone whose sign is the other way round',
      { places: { sites: { 3065756: 'Etc/GMT+10' } } },
      'places.sites.3065756: expected a time zone such as Australia/Brisbane, found Etc/GMT+10',
    ],
    [
      'a rule without its text',
      { places: { rules: [{ contains: '', timeZone: 'UTC' }] } },
      'places.rules[0].contains: expected text of 1 to 200 characters',
    ],
    [
      'a time-out in seconds',
      { sending: { attemptTimeoutMs: 15 } },
      'sending.attemptTimeoutMs: expected a whole number of milliseconds, 1000 to 120000, found 15',
    ],
    [
      'no grace for a request that the gateway may still hold',
      { sending: { landingGraceMs: 0 } },
      'sending.landingGraceMs: expected a whole number of milliseconds, 2000 to 600000, found 0',
    ],
    [
      'a window that ends before an absence can be proven',
      { sending: { attemptTimeoutMs: 30_000, landingGraceMs: 60_000, reconcileWindowMs: 90_000 } },
      'sending.reconcileWindowMs: expected more than attemptTimeoutMs and landingGraceMs together',
    ],
    ['a word for yes', { trustProxy: 'yes' }, 'trustProxy: expected true or false, found yes'],
    ['a file that holds null', null, 'the whole file: expected an object, found null'],
  ])('is told by its path and what was expected: %s', (_, config, line) => {
    expect(mistakesIn(config)).toEqual([`callout.json: ${line}`]);
  });

  it('is told together with all the others', () => {
    expect(mistakesIn({ a: 1, form: { title: '' }, trustProxy: 1 })).toHaveLength(3);
  });

  it('is told when the file is not UTF-8, in which its texts would be shown with holes', () => {
    const path = fileHolding('');
    writeFileSync(path, Buffer.from('{"form":{"title":"Caf\xe9"}}', 'latin1'));
    expect(loadConfig(path)).toEqual({ ok: false, mistakes: [`${path}: is not UTF-8: save it in that encoding`] });
  });

  it('is told when a key stands twice, of which only the last would count', () => {
    const path = fileHolding('{ "form": { "title": "A", "title": "B" }, "trustProxy": 1 }');
    expect(loadConfig(path)).toEqual({
      ok: false,
      mistakes: [`${path}: form: key "title" is there twice`, `${path}: trustProxy: expected true or false, found 1`],
    });
  });

  it('is told when the file is no JSON, or is not there', () => {
    const path = fileHolding('{ "form": }');
    expect(loadConfig(path)).toMatchObject({ ok: false, mistakes: [expect.stringContaining('is not JSON')] });
    expect(loadConfig(`${path}.gone`)).toMatchObject({ ok: false, mistakes: [expect.stringContaining('ENOENT')] });
  });
});
