import { describe, expect, it } from 'vitest';
import { GATEWAY_PROBLEMS } from '../../contract/problems.ts';
import { FAULT_NAMES, parseFault } from './fault-names.ts';

describe('fault names', () => {
  it.each(FAULT_NAMES)('knows %s, and by its name when it strikes', (name) => {
    const expected = name.endsWith('-after-write') || ['truncated-json', 'empty-body', 'cut-body'].includes(name);
    expect(parseFault(name)?.when).toBe(expected ? 'after' : 'before');
  });

  it.each(Object.entries(GATEWAY_PROBLEMS))(
    'takes %s as a problem with status %d, before any write',
    (type, status) => {
      expect(parseFault(`problem:${type}`)).toMatchObject({ when: 'before', act: { kind: 'problem', type, status } });
    },
  );

  it('takes a made-up problem type, and any error status', () => {
    expect(parseFault('problem:made-up-type')?.act).toMatchObject({ type: 'made-up-type', status: 400 });
    expect(parseFault('problem:made-up-type@503')?.act).toMatchObject({ type: 'made-up-type', status: 503 });
  });

  it('reads how long to wait, before the work or before the answer', () => {
    expect(parseFault('slow:1500')).toMatchObject({ when: 'before', act: { kind: 'slow', ms: 1500 } });
    expect(parseFault('slow-answer:20')).toMatchObject({ when: 'after', act: { kind: 'slow', ms: 20 } });
  });

  it.each(['', 'reset', 'slow', 'slow:soon', 'problem:', 'problem:x@200', 'constructor', 'html-503'])(
    'knows no fault called %j',
    (name) => {
      expect(parseFault(name)).toBeUndefined();
    },
  );
});
