import { describe, expect, it } from 'vitest';
import { answer, nobody } from '../testing/fake-gateway.ts';
import { createTestRelay } from '../testing/test-relay.ts';
import { keepWarm, missingLookups, refresherOf } from './lookups.ts';

describe('the lookups', () => {
  it('are read at start, before anyone asks', async () => {
    const { lookups, clock, gateway } = createTestRelay();
    const stopping = new AbortController();
    const keeping = keepWarm(lookups, clock, stopping.signal);
    await clock.advance(0);
    expect(gateway.requests.map(({ path }) => path).sort()).toEqual([
      '/v1/custom-fields',
      '/v1/customers',
      '/v1/job-types',
      '/v1/projects',
      '/v1/sites',
    ]);
    expect(missingLookups(lookups)).toBeUndefined();
    stopping.abort();
    await keeping;
  });

  it('are read within seconds once a gateway that was down at start is back, though no visitor comes', async () => {
    const { lookups, clock, gateway } = createTestRelay();
    const answers = gateway.answers;
    gateway.answers = { ...answers, '/v1/sites': nobody, '/v1/job-types': nobody };
    const stopping = new AbortController();
    const keeping = keepWarm(lookups, clock, stopping.signal);
    await clock.advance(0);
    expect(missingLookups(lookups)).toBe('not read yet: sites, job-types');
    gateway.answers = answers;
    await clock.advance(4_000);
    expect(missingLookups(lookups)).toBeUndefined();
    stopping.abort();
    await keeping;
  });

  it('are one line in the log for as long as a page stands in their place, which has the ID that visitors are told', async () => {
    const { app, lookups, clock, gateway, log } = createTestRelay();
    const answers = gateway.answers;
    const stopping = new AbortController();
    const keeping = keepWarm(lookups, clock, stopping.signal);
    for (let second = 0; second < 600; second += 1) {
      const page = { ...answer(302), requestId: `req_${second}`, bodyTrouble: 'not JSON but text/html' };
      gateway.answers = Object.fromEntries(Object.keys(answers).map((path) => [path, page]));
      await clock.advance(1_000);
    }
    const ofLookups = () => log().filter(({ msg }) => /redirects|can be read/.test(msg));
    expect(gateway.requests.length).toBeGreaterThan(20);
    const told = await (await app.request('/v1/sites')).json();
    expect(ofLookups()).toEqual([expect.objectContaining({ level: 'error', requestId: told.instance, seen: 302 })]);

    gateway.answers = answers;
    await clock.advance(60_000);
    expect(ofLookups().slice(1)).toEqual([expect.objectContaining({ msg: 'lookups can be read again' })]);
    stopping.abort();
    await keeping;
  });

  it('do not make a relay unready for customers, which the form can do without', async () => {
    const { lookups, gateway } = createTestRelay();
    gateway.answers['/v1/customers'] = nobody;
    await Promise.all(Object.values(lookups).map((lookup) => lookup.refresh()));
    expect(missingLookups(lookups)).toBeUndefined();
  });

  it('are read again when a booking shows that one is out of date; job statuses are nobody’s', async () => {
    const { lookups, clock, gateway } = createTestRelay();
    await lookups.projects.refresh();
    await clock.advance(60_000);
    await refresherOf(lookups).refetchStale('projects');
    await refresherOf(lookups).refetchStale('job-statuses');
    expect(gateway.requests.map(({ path }) => path)).toEqual(['/v1/projects', '/v1/projects']);
  });
});
