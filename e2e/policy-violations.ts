import type { BrowserContext } from '@playwright/test';

/** How Chromium words on the console what a content security policy has stopped, Trusted Types among it. */
const STOPPED = /Content Security Policy|requires 'Trusted|TrustedTypePolicy/;
/** A page that may not be framed says so in the same words, which is the policy at work and not against ours. */
const NOT_FRAMED = /frame-ancestors/;

/** Listens to every page of a context from now on. The list grows as the policy stops something. */
export function policyViolations(context: BrowserContext): string[] {
  const violations: string[] = [];
  context.on('console', (message) => {
    const text = message.text();
    if (STOPPED.test(text) && !NOT_FRAMED.test(text)) violations.push(`${message.location().url}: ${text}`);
  });
  return violations;
}
