import { type Settings, type Stack, startStack } from './stack.ts';
import { test as base } from './test.ts';

/**
 * `test` with one gateway and relay for all tests of a file, each of which opens a page of its own: for what looks and leaves
 * little behind. The file should run in one worker (`test.describe.configure({ mode: 'default' })`).
 */
export function testsSharing(settings: Settings) {
  return base.extend<object, { sharedStack: Stack }>({
    sharedStack: [
      // Playwright tells what a fixture needs by this first parameter.
      // biome-ignore lint/correctness/noEmptyPattern: and here it is nothing.
      async ({}, use) => {
        const { stack, stop } = await startStack(settings);
        await use(stack);
        await stop();
      },
      { scope: 'worker', timeout: 60_000 },
    ],
    stack: ({ sharedStack }, use) => use(sharedStack),
  });
}
