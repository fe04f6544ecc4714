import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GRANTS, PASS_AUDIENCE, ROLES, type Scope } from '../../contract/passes.ts';
import type { Visitor } from '../ports.ts';
import { signPass, TEST_NOW_S } from '../testing/passes.ts';
import { createCheckPass } from './check-pass.ts';
import { channelsSchema } from './config.ts';
import { readAccess } from './settings.ts';

/**
 * A partner signs whatever it likes with its own key: the visitor that comes of it is its own channel's, and may do nothing
 * that the channel may not.
 */

const SECRET = 'a-partners-secret-of-at-least-32-bytes!!';
const IDS = ['1', '2', '3', '4'];

const scope: fc.Arbitrary<Scope> = fc.oneof(fc.constant('*' as const), fc.subarray(IDS));
const channelArbitrary = fc.record({
  sites: scope,
  projects: scope,
  jobTypes: scope,
  roles: fc.subarray([...ROLES], { minLength: 1 }),
  grants: fc.subarray([...GRANTS]),
});
type Limits = typeof channelArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** What a claim may be, right or wrong. */
const claim = (right: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 30, arbitrary: right }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) });
const claimsArbitrary = fc.record(
  {
    role: claim(fc.constantFrom(...ROLES)),
    channel: claim(fc.constantFrom('acme', 'acme', 'acme', 'other', 'own')),
    sites: claim(scope),
    projects: claim(scope),
    job_types: claim(scope),
    grants: claim(fc.array(fc.constantFrom('new-site', 'everything'))),
    prefill: claim(fc.record({ site: fc.constantFrom(...IDS), project: fc.constantFrom(...IDS) })),
    locked: claim(fc.subarray(['site', 'project'])),
  },
  { requiredKeys: ['role'] },
);

/** Whom the relay sees behind a pass that acme has signed, with these limits of its channel. */
async function visitorOf(claims: object, limits: Limits): Promise<Visitor | undefined> {
  const keys = (kid: string, secret: string) => [{ kid, alg: 'HS256', secret }];
  const channels = channelsSchema.parse({
    acme: { name: 'Acme', keys: keys('acme', SECRET), ...limits },
    other: { name: 'Other', keys: keys('other', SECRET.toUpperCase()) },
  });
  const env = { gateway: undefined, passSecrets: [], openAccess: false };
  const read = readAccess({ env, config: { channels, passes: { audience: PASS_AUDIENCE, revoked: [] } }, source: {} });
  if (!read.ok) throw new Error(read.mistakes.join('\n'));
  const check = createCheckPass(read.access, { now: () => TEST_NOW_S * 1000 });
  const result = await check(await signPass(claims, { secret: SECRET, header: { kid: 'acme' } }));
  return result.ok ? result.visitor : undefined;
}

/** Whether all that one scope holds is in the other. */
function isWithin(inner: Scope, outer: Scope): boolean {
  if (outer === '*') return true;
  return inner !== '*' && inner.every((id) => outer.includes(id));
}

it('lets no pass that a partner signs reach beyond its channel, whatever it claims', { timeout: 30_000 }, async () => {
  let good = 0;
  await fc.assert(
    fc.asyncProperty(channelArbitrary, claimsArbitrary, async (channel, claims) => {
      const visitor = await visitorOf(claims, channel);
      if (!visitor) return;
      good += 1;
      expect(visitor.channel).toBe('acme');
      expect(channel.roles).toContain(visitor.role);
      expect(isWithin(visitor.sites, channel.sites)).toBe(true);
      expect(isWithin(visitor.projects, channel.projects)).toBe(true);
      expect(isWithin(visitor.jobTypes, channel.jobTypes)).toBe(true);
      expect(visitor.grants.filter((grant) => !channel.grants.includes(grant))).toEqual([]);
      const { site, project } = visitor.prefill;
      if (site !== undefined) expect(isWithin([site], channel.sites)).toBe(true);
      if (project !== undefined) expect(isWithin([project], channel.projects)).toBe(true);
    }),
    { numRuns: 100 },
  );
  // Else the rule would hold of nothing.
  expect(good).toBeGreaterThan(10);
});
