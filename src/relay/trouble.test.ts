import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { troubleOf } from './trouble.ts';

function thrownBy(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

it('says what is wrong with a file, and the code that others know it by', () => {
  expect(troubleOf(thrownBy(() => readFileSync('/nowhere/file')))).toBe('there is no such file or folder (ENOENT)');
  expect(troubleOf(thrownBy(() => readFileSync('/')))).toBe('it is a folder (EISDIR)');
});

it('says where nothing listens', async () => {
  const error = await new Promise((resolve) => connect(1, '127.0.0.1').once('error', resolve));
  expect(troubleOf(error)).toBe('nothing listens there (connect ECONNREFUSED 127.0.0.1:1)');
});

it('says so of a host with several addresses too, whose error has no words of its own', () => {
  const refused = Object.assign(new Error('connect ECONNREFUSED ::1:1'), { code: 'ECONNREFUSED' });
  expect(troubleOf(new AggregateError([refused, refused]))).toBe('nothing listens there (connect ECONNREFUSED ::1:1)');
});

it('leaves an error without a code to its own words', () => {
  expect(troubleOf(new Error('file is not a database'))).toBe('file is not a database');
  expect(troubleOf('as it is')).toBe('as it is');
});
