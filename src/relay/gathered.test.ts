import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gathered } from './gathered.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function written() {
  const pieces: string[] = [];
  return { ...gathered({ write: (lines) => pieces.push(lines) }), pieces };
}

it('the lines of some ms go out in one piece, in their order', () => {
  const { write, pieces } = written();
  write('one\n');
  vi.advanceTimersByTime(9);
  write('other\n');
  expect(pieces).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(pieces).toEqual(['one\nother\n']);
});

it('the lines that come later go out by themselves', () => {
  const { write, pieces } = written();
  write('one\n');
  vi.advanceTimersByTime(10);
  write('other\n');
  vi.advanceTimersByTime(10);
  expect(pieces).toEqual(['one\n', 'other\n']);
});

it('what waits goes out at once where the process ends, and once', () => {
  const { write, flush, pieces } = written();
  write('last words\n');
  flush();
  expect(pieces).toEqual(['last words\n']);
  vi.advanceTimersByTime(10);
  expect(pieces).toHaveLength(1);
});
