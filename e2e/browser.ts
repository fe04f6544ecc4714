import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Chromium without what draws windows: a journey takes it less than half the time that the whole browser takes. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';
const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/**
 * Finds a Chromium to test in: `CHROMIUM_PATH` where it is set, else Playwright's own where it is installed, else the
 * system's headless shell, which is installed where that is possible (Debian, as root), else the system's browser. Throws a
 * sentence that says what to do when none can be had. Returns undefined for Playwright's own, which needs no path.
 */
export function findBrowser(): string | undefined {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  if (existsSync(chromium.executablePath())) return undefined;
  if (!existsSync(HEADLESS_SHELL) && canInstall()) install();
  if (existsSync(HEADLESS_SHELL)) return HEADLESS_SHELL;
  return systemBrowser();
}

/** Each worker reads the configuration too, after the run has: it does not try again. */
function canInstall(): boolean {
  const isWorker = process.env.TEST_WORKER_INDEX !== undefined;
  return !isWorker && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Where it cannot be had, the system's browser will do. */
function install(): void {
  console.log('Installing Chromium’s headless shell from the system’s packages…');
  const apt = (...args: string[]) =>
    execFileSync('apt-get', [...args, '-qq'], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    apt('update');
    apt('install', '-y', '--no-install-recommends', 'chromium-headless-shell');
  } catch {
    console.log('It could not be installed.');
  }
}

function systemBrowser(): string {
  const found = SYSTEM_BROWSERS.find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), ' +
      'or set CHROMIUM_PATH to one.',
  );
}
