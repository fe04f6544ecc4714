import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { expect, expectTypeOf, it } from 'vitest';
import type { ToHost } from '../contract/frame-messages.ts';
import type { CalloutEventMap } from './public/embed.d.ts';

type Detail<Event> = Event extends CustomEvent<infer Told> ? Told : never;

/** As the issue has it. */
const MOST_BYTES = 2048;

async function built(): Promise<string> {
  const output = await build({
    configFile: 'vite.embed.config.ts',
    logLevel: 'warn',
    build: { write: false },
  });
  const [file] = [output].flat().flatMap((one) => ('output' in one ? one.output : []));
  return file?.type === 'chunk' ? file.code : expect.fail('no script was built');
}

it('is 2 KB at most, compressed, and leaves one name in the page', async () => {
  const code = await built();
  expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES);
  expect(code).toMatch(/^var Callout=\(?function\(\)\{|^var Callout=\(function\(\)\{/);
});

it('says in its types what the form’s messages hold', () => {
  expectTypeOf<Detail<CalloutEventMap[keyof CalloutEventMap]>>().toEqualTypeOf<ToHost>();
});
