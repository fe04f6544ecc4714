import { join } from 'node:path';
import { build } from 'vite';
import { PSEUDO_TAG } from './pseudo.ts';
import { messages } from './vite-plugin.ts';

const root = join(import.meta.dirname, '../..');

/**
 * The pseudo-language as the text of one ES module that imports nothing: what stands in for a language's file in a journey. It is
 * in no build that is shipped.
 */
export async function pseudoModule(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [messages()],
    build: {
      write: false,
      rolldownOptions: {
        input: `src/words/languages/${PSEUDO_TAG}.messages.js`,
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [chunk, other] = outputs.filter((each) => each.type === 'chunk');
  if (chunk === undefined || other !== undefined) throw new Error('the pseudo-language is not one module');
  return chunk.code;
}
