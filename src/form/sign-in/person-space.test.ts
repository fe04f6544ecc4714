import { expect, it } from 'vitest';
import { createStore, type Store } from '../storage.ts';
import { createPersonSpace } from './person-space.ts';

function aDevice(): Store {
  const kept = new Map<string, string>();
  const area = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
    key: () => null,
    length: 0,
  };
  return createStore(() => area, new EventTarget());
}

/** A browser that keeps nothing. */
function aForgetfulDevice(): Store {
  return createStore(() => {
    throw new DOMException('blocked', 'SecurityError');
  }, new EventTarget());
}

const ANN = { space: 'mark-of-ann' };
const BOB = { space: 'mark-of-bob' };

it('a page that another person has signed in to is loaded again, and then is theirs', () => {
  const device = aDevice();
  expect(createPersonSpace(device).prefix).toBe('');
  expect(createPersonSpace(device).moveTo(ANN)).toBe(true);
  const anns = createPersonSpace(device);
  expect([anns.isOf(ANN), anns.isOf(BOB), anns.isOf({})]).toEqual([true, false, false]);
  expect(anns.moveTo(BOB)).toBe(true);
  const bobs = createPersonSpace(device);
  expect(bobs.isOf(BOB)).toBe(true);
  expect(bobs.prefix).not.toBe(anns.prefix);
});

it('the same person comes back to what they left, and signing out leaves nobody’s', () => {
  const device = aDevice();
  createPersonSpace(device).moveTo(ANN);
  const before = createPersonSpace(device);
  before.leave();
  expect(createPersonSpace(device).prefix).toBe('');
  expect(createPersonSpace(device).isOf({})).toBe(true);
  createPersonSpace(device).moveTo(ANN);
  expect(createPersonSpace(device).prefix).toBe(before.prefix);
});

it('a browser that keeps nothing is not loaded again for the first person, and is for the next', () => {
  const page = createPersonSpace(aForgetfulDevice());
  expect(page.moveTo(ANN)).toBe(false);
  expect(page.isOf(ANN)).toBe(true);
  expect(page.moveTo(BOB)).toBe(true);
});
