import { resolveConfig } from 'vite';
import { expect, it } from 'vitest';

it('builds the page without source maps, which would hand out the source with its comments', async () => {
  const { build } = await resolveConfig({ configFile: 'vite.config.ts', logLevel: 'silent' }, 'build');
  expect(build.sourcemap).toBe(false);
});
