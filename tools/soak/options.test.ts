import { expect, it } from 'vitest';
import { readOptions } from './options.ts';

it('soaks for five minutes on SQLite unless told otherwise', () => {
  const options = { minutes: 5, seed: 1, store: 'sqlite', json: false, keep: false };
  expect(readOptions([])).toEqual({ kind: 'run', options });
  expect(readOptions(['--minutes', '0.5', '--seed', '7', '--store', 'postgres'])).toEqual({
    kind: 'run',
    options: { ...options, minutes: 0.5, seed: 7, store: 'postgres' },
  });
});

it('names what it does not understand', () => {
  expect(readOptions(['--minutes', 'long'])).toEqual({
    kind: 'wrong',
    mistakes: ['--minutes takes a number from 0.2 to 1440'],
  });
  expect(readOptions(['--hours', '2'])).toMatchObject({ kind: 'wrong' });
});
