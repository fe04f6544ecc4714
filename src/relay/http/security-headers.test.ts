import { describe, expect, it } from 'vitest';
import type { ConfigFile } from '../config/schema.ts';
import { createTestRelay } from '../testing/test-relay.ts';

async function headersOf(path = '/healthz', config: ConfigFile = {}) {
  return (await createTestRelay({ config }).app.request(path)).headers;
}

/** The directives of the content security policy, by name. */
async function policyOf(config: ConfigFile = {}): Promise<Record<string, string>> {
  const policy = (await headersOf('/healthz', config)).get('Content-Security-Policy') ?? '';
  return Object.fromEntries(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

describe('the content security policy', () => {
  it('is this, word for word', async () => {
    expect(await policyOf()).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': "'none'",
    });
  });

  it('lets pictures come from the origin of the operator’s logo, and from nowhere else', async () => {
    const imagesWith = async (logo: string) => (await policyOf({ business: { logo } }))['img-src'];
    expect(await imagesWith('/logo.svg')).toBe("'self' data:");
    expect(await imagesWith('https://www.acme.example/a/logo.svg?v=2')).toBe("'self' data: https://www.acme.example");
  });
});

it('no answer may be framed, sniffed, loaded by another site or told of to one', async () => {
  const headers = await headersOf('/v1/page');
  expect(headers.get('X-Frame-Options')).toBe('DENY');
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  expect(headers.get('Referrer-Policy')).toBe('no-referrer');
});

it('the page may use one powerful feature, the clipboard, to write to it', async () => {
  const permissions = (await headersOf()).get('Permissions-Policy')?.split(', ') ?? [];
  expect(permissions.filter((permission) => !permission.endsWith('=()'))).toEqual(['clipboard-write=(self)']);
  expect(permissions).toEqual(expect.arrayContaining(['camera=()', 'geolocation=()', 'microphone=()', 'payment=()']));
});
