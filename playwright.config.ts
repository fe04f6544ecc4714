import { defineConfig } from '@playwright/test';
import { findBrowser } from './e2e/browser.ts';

const executablePath = findBrowser();

/** One worker goes through each of these files from its first test to its last. */
const IN_ONE_PIECE = /(accessibility|desk-drawn|first-paint|states)\.spec\.ts$/;

/** Journeys in a real browser against the built page, a real relay and a real sandbox gateway. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  // Those first: at the end of a run two workers would wait for the one that has such a file.
  projects: [
    { name: 'in one piece', testMatch: IN_ONE_PIECE },
    { name: 'by the test', testIgnore: IN_ONE_PIECE },
  ],
  // One more than the cores of a small machine: a journey waits now and then.
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  // On a machine as busy as this makes it, one journey in some hundreds stumbles. It goes once more and is named as flaky in the
  // summary, with what was wrong: a defect to mend, of the page as often as of the test (CONTRIBUTING.md).
  retries: 1,
  // What a small machine needs while three journeys start their relays and gateways; a page that is right is there long before.
  timeout: 90_000,
  reporter: [['list']],
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  expect: { timeout: 15_000 },
  use: {
    locale: 'en-AU',
    timezoneId: 'Australia/Sydney',
    // Recording costs every journey a tenth of its time: `npm run e2e -- --trace on` when one fails.
    trace: 'off',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // A page is closed before the code that it spent half the processor's time on optimising is ever run.
        '--js-flags=--no-opt --no-maglev',
      ],
    },
  },
});
