import { expect, it } from 'vitest';
import { createTestRelay } from '../testing/test-relay.ts';

async function imageSources(logo?: string) {
  const { app } = createTestRelay({ config: logo === undefined ? {} : { business: { logo } } });
  const policy = (await app.request('/healthz')).headers.get('Content-Security-Policy') ?? '';
  return /img-src ([^;]*)/.exec(policy)?.[1];
}

it('lets pictures come from the origin of the operator’s logo, and from nowhere else', async () => {
  expect(await imageSources()).toBe("'self' data:");
  expect(await imageSources('/logo.svg')).toBe("'self' data:");
  expect(await imageSources('https://www.acme.example/a/logo.svg?v=2')).toBe("'self' data: https://www.acme.example");
});
