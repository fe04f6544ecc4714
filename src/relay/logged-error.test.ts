import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { loggedError } from './logged-error.ts';

const logged = (error: unknown) => JSON.stringify(loggedError(error));

describe('an error in the log', () => {
  it('says what it is, where it came from and what caused it', () => {
    const cause = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
    const told = loggedError(new TypeError('fetch failed', { cause }));
    expect(told).toMatchObject({ type: 'TypeError', message: 'fetch failed', cause: { code: 'ECONNREFUSED' } });
    expect(told.stack).toContain('logged-error.test.ts');
  });

  it('leaves out the row that a database’s error quotes', () => {
    const error = Object.assign(new Error('null value in column "x" violates not-null constraint'), {
      code: '23502',
      detail: 'Failing row contains (1, Jo Citizen, 0412 345 678).',
      where: 'portal with $1 = Jo Citizen',
    });
    expect(logged(error)).toContain('23502');
    expect(logged(error)).not.toMatch(/Citizen|0412/);
  });

  it('leaves out the value that a database could not read', () => {
    const error = Object.assign(new Error('invalid input syntax for type bigint: "Jo Citizen"'), { code: '22P02' });
    expect(logged(error)).not.toContain('Citizen');
  });

  it('leaves out the text that is not JSON', () => {
    const error = (() => {
      try {
        return JSON.parse('{"title": Jo Citizen}');
      } catch (thrown) {
        return thrown;
      }
    })();
    expect(error.message).toContain('Citizen');
    expect(logged(error)).not.toContain('Citizen');
  });

  it('leaves out the value that does not fit a schema', () => {
    const { error } = z.object({ state: z.enum(['booked']), notes: z.string().max(3) }).safeParse({
      state: 'Jo Citizen',
      notes: 'Jo Citizen',
    });
    expect(logged(error)).toContain('notes');
    expect(logged(error)).not.toContain('Citizen');
  });

  it('says nothing of what was thrown and is no error', () => {
    expect(logged('Jo Citizen')).not.toContain('Citizen');
  });

  it('ends where a cause is its own', () => {
    const error = new Error('round');
    error.cause = error;
    expect(logged(error).match(/round/g)?.length).toBeLessThan(10);
  });
});
