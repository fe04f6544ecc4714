import { setImmediate as endOfTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { byTurns } from './by-turns.ts';

function written() {
  const pieces: string[] = [];
  return { ...byTurns({ write: (lines) => pieces.push(lines) }), pieces };
}

it('the lines of one turn go out in one piece at its end, in their order', async () => {
  const { write, pieces } = written();
  write('one\n');
  await Promise.resolve();
  write('other\n');
  expect(pieces).toEqual([]);
  await endOfTurn();
  expect(pieces).toEqual(['one\nother\n']);
});

it('the lines of a later turn go out with it', async () => {
  const { write, pieces } = written();
  write('one\n');
  await endOfTurn();
  write('other\n');
  await endOfTurn();
  expect(pieces).toEqual(['one\n', 'other\n']);
});

it('what waits goes out at once where the process ends, and once', async () => {
  const { write, flush, pieces } = written();
  write('last words\n');
  flush();
  expect(pieces).toEqual(['last words\n']);
  await endOfTurn();
  expect(pieces).toHaveLength(1);
});
