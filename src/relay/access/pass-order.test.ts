import { describe, expect, it } from 'vitest';
import { type PassOrder, readPassOrder } from './pass-order.ts';

const NOW_S = Date.UTC(2026, 5, 1) / 1000;
const DAY = 86_400;

function read(...args: string[]) {
  const ids = ['id-1', 'id-2'];
  return readPassOrder(args, { nowS: NOW_S, newId: () => ids.shift() ?? 'id-3' });
}

function claimsOf(...args: string[]): PassOrder['claims'] {
  const order = read(...args);
  if (!order.ok) throw new Error(order.mistakes.join('\n'));
  return order.order.claims;
}

function mistakesIn(...args: string[]): string[] {
  const order = read(...args);
  return order.ok ? [] : order.mistakes;
}

describe('an order for a pass', () => {
  it('is a client’s, a new one, for 30 days, unless told', () => {
    expect(claimsOf('--sites', '1, 2')).toEqual({
      sub: 'id-1',
      role: 'client',
      channel: 'own',
      sites: ['1', '2'],
      projects: [],
      job_types: '*',
      grants: [],
      iat: NOW_S,
      exp: NOW_S + 30 * DAY,
      jti: 'id-2',
      prefill: {},
      locked: [],
    });
  });

  it('is for everything when it is the desk’s, unless told', () => {
    expect(claimsOf('--role', 'desk')).toMatchObject({ sites: '*', projects: '*' });
    expect(claimsOf('--role', 'desk', '--projects', '7')).toMatchObject({ sites: '*', projects: ['7'] });
  });

  it('takes values to start with, an equals sign in them too, and which of them stay', () => {
    const prefill = ['--prefill', 'title=A=B', '--prefill', 'custom_fields.scope_of_work=Install', '--lock', 'title'];
    expect(claimsOf('--sites', '*', ...prefill)).toMatchObject({
      sites: '*',
      prefill: { title: 'A=B', 'custom_fields.scope_of_work': 'Install' },
      locked: ['title'],
    });
  });

  it.each([
    ['45m', 45 * 60],
    ['12h', 12 * 3600],
    ['14d', 14 * DAY],
    ['8w', 56 * DAY],
    ['400d', 400 * DAY],
  ])('lasts %s', (span, seconds) => {
    expect(claimsOf('--sites', '*', '--expires', span).exp).toBe(NOW_S + seconds);
  });
});

describe('a mistake in the order', () => {
  it.each([
    ['no sites', [], '--sites is missing: name the sites, or write --sites "*"'],
    ['a site that is no ID', ['--sites', '1,x'], '--sites must be IDs of digits with commas between them, or "*": x'],
    ['a role that is none', ['--sites', '1', '--role', 'boss'], '--role must be one of desk, client, partner'],
    ['a span that is none', ['--sites', '1', '--expires', 'soon'], '--expires must be a span such as'],
    ['a span of nothing', ['--sites', '1', '--expires', '0d'], '--expires must be a span such as'],
    ['a span that is too long', ['--sites', '1', '--expires', '401d'], '--expires must be 400d at most'],
    ['a subject with spaces', ['--sites', '1', '--sub', 'Jo Smith'], '--sub must be 1 to 128'],
    ['the subject of open access', ['--sites', '1', '--sub', 'open'], '--sub must not be "open"'],
    ['a channel that cannot be', ['--sites', '1', '--channel', 'A B'], '--channel must be the name of a channel'],
    ['a grant that is none', ['--sites', '1', '--grants', 'fly'], '--grants knows no "fly"'],
    ['a field that is none', ['--sites', '1', '--prefill', 'colour=red'], '--prefill knows no field "colour"'],
    ['a field without a value', ['--sites', '1', '--prefill', 'site'], '--prefill site has no value'],
    ['a lock on nothing', ['--sites', '1', '--lock', 'site'], '--lock site needs a value'],
    ['an ID to revoke by that is empty', ['--sites', '1', '--jti', ''], '--jti must be 1 to 128 characters'],
    ['an option that is none', ['--site', '1'], "Unknown option '--site'"],
    ['an option without its value', ['--sites'], 'argument missing'],
    ['something between the options', ['--sites', '1', '2'], "Unexpected argument '2'"],
  ])('is told in one line: %s', (_, args, line) => {
    const mistakes = mistakesIn(...args);
    expect(mistakes).toEqual([expect.stringContaining(line)]);
    expect(mistakes.join()).not.toContain('\n');
  });

  it('is told together with all the others', () => {
    expect(mistakesIn('--role', 'boss', '--expires', 'soon', '--grants', 'fly')).toHaveLength(4);
  });
});
