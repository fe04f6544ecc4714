import { beforeEach, describe, expect, it } from 'vitest';
import { createFaultPlan, type FaultPlan } from './fault-plan.ts';

let plan: FaultPlan;
beforeEach(() => {
  plan = createFaultPlan();
});

const take = (method = 'POST', path = '/v1/jobs') => plan.take(method, path)?.fault.name;

describe('the fault plan', () => {
  it('spoils one request unless told otherwise', () => {
    plan.add({ name: 'html-502' });
    expect([take(), take()]).toEqual(['html-502', undefined]);
  });

  it('spoils as many as asked, after letting some pass', () => {
    plan.add({ name: 'html-502', times: 2, skip: 1 });
    expect([take(), take(), take(), take()]).toEqual([undefined, 'html-502', 'html-502', undefined]);
  });

  it('spoils only the requests that match', () => {
    plan.add({ name: 'html-502', method: 'post', path: '/v1/jobs/*/cancel' });
    expect(take('POST', '/v1/jobs')).toBeUndefined();
    expect(take('PATCH', '/v1/jobs/1/cancel')).toBeUndefined();
    expect(take('POST', '/v1/jobs/1/cancel')).toBe('html-502');
  });

  it('takes a path as it stands, dots and all', () => {
    plan.add({ name: 'html-502', path: '/v1/j.bs' });
    expect(take('POST', '/v1/jobs')).toBeUndefined();
  });

  it('plays several orders in their order, one a request', () => {
    plan.add({ name: 'html-502' });
    plan.add({ name: 'empty-body' });
    expect([take(), take(), take()]).toEqual(['html-502', 'empty-body', undefined]);
  });

  it('draws the same faults for the same seed, about as often as it was told', () => {
    const draws = () => {
      plan = createFaultPlan();
      plan.add({ name: ['html-502', 'reset-after-write'], probability: 0.4, seed: 7 });
      return Array.from({ length: 1000 }, () => take());
    };
    const first = draws();
    expect(draws()).toEqual(first);
    const struck = first.filter((name) => name !== undefined);
    expect(struck.length).toBeGreaterThan(340);
    expect(struck.length).toBeLessThan(460);
    expect(new Set(struck)).toEqual(new Set(['html-502', 'reset-after-write']));
    expect(plan.unused()).toEqual([]);
  });

  it('reports counted orders that were not used up', () => {
    plan.add({ name: 'html-502', times: 2 });
    plan.add({ name: 'empty-body', method: 'PATCH' });
    take();
    expect(plan.unused()).toMatchObject([
      { used: 1, left: 1 },
      { used: 0, left: 1 },
    ]);
    expect(plan.clear()).toHaveLength(2);
    expect(plan.list()).toEqual([]);
  });

  it('plays a fault again that was given back', () => {
    plan.add({ name: 'reset-after-write' });
    plan.take('POST', '/v1/jobs')?.giveBack();
    expect(take()).toBe('reset-after-write');
  });

  it('refuses a name that is no fault', () => {
    expect(() => plan.add({ name: 'gremlins' })).toThrow(/no such fault/);
  });
});
