import { type HostPage, startHostPage, watchHost } from './host-page.ts';
import { PASS_SECRET, WITH_PASSES } from './sign-pass.ts';
import { type Stack, startStack } from './stack.ts';
import { test as base, expect } from './test.ts';

/** Pages, and a relay that lets all but the stranger's hold its form, for all journeys of one worker. */
interface Partner {
  host: HostPage;
  /** On the relay's own site, so that every browser lets the frame store things. To others' frames some do not. */
  near: HostPage;
  stranger: HostPage;
  stack: Stack;
}

/** A channel of a partner's beside the operator's own. */
export const PARTNER = { channel: 'acme', secret: `${PASS_SECRET}-of-acme`, kid: 'acme-1' };

function configFor(origins: string[]) {
  const key = { kid: PARTNER.kid, alg: 'HS256', secret: PARTNER.secret };
  return {
    embed: { origins },
    channels: { [PARTNER.channel]: { name: 'Acme', origins, keys: [key] } },
  };
}

/**
 * Journeys in a partner's page. They share what they only look at: whoever books gives the job a title of its own, and a
 * fault is planned for that journey's next request.
 */
export const test = base.extend<{ host: HostPage; near: HostPage; stranger: HostPage }, { partner: Partner }>({
  partner: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from it.
    async ({}, use) => {
      const [host, near, stranger] = await Promise.all([startHostPage(), startHostPage('127.0.0.1'), startHostPage()]);
      const settings = {
        config: configFor([host.origin, near.origin]),
        gatewayArgs: ['--unlimited'],
        env: WITH_PASSES,
      };
      const { stack, stop } = await startStack(settings);
      await use({ host, near, stranger, stack });
      await Promise.all([stop(), host.close(), near.close(), stranger.close()]);
    },
    // Two programs start: on a busy machine that takes longer than a journey may.
    { scope: 'worker', timeout: 90_000 },
  ],
  host: ({ partner }, use) => use(partner.host),
  near: ({ partner }, use) => use(partner.near),
  stranger: ({ partner }, use) => use(partner.stranger),
  stack: ({ partner }, use) => use(partner.stack),
  page: async ({ page }, use) => {
    await watchHost(page);
    await use(page);
  },
});

export { expect };
