import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { createStore } from './storage.ts';

const schema = z.object({ title: z.string() });

function workingArea(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    clear: () => kept.clear(),
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

function refused(): Storage {
  throw new DOMException('denied', 'SecurityError');
}

describe('a store over a working area', () => {
  it('gives back what was kept, to another page load too', () => {
    const area = workingArea();
    expect(createStore(() => area, new EventTarget()).write('draft', { title: 'Leak' })).toBe(true);
    expect(createStore(() => area, new EventTarget()).read('draft', schema)).toEqual({ title: 'Leak' });
  });

  it('gives nothing when what is kept no longer fits the schema', () => {
    const area = workingArea();
    const store = createStore(() => area, new EventTarget());
    store.write('draft', { title: 7 });
    expect(store.read('draft', schema)).toBeUndefined();
  });

  it('gives nothing when what is kept is not JSON', () => {
    const area = workingArea();
    area.setItem('callout.draft', '{"title":');
    expect(createStore(() => area, new EventTarget()).read('draft', schema)).toBeUndefined();
  });

  it('forgets what is removed', () => {
    const area = workingArea();
    const store = createStore(() => area, new EventTarget());
    store.write('draft', { title: 'Leak' });
    store.remove('draft');
    expect(store.read('draft', schema)).toBeUndefined();
  });
});

describe('a store where the browser refuses storage', () => {
  it('keeps things while the page lives and says that they will not outlive it', () => {
    const store = createStore(refused, new EventTarget());
    expect(store.write('draft', { title: 'Leak' })).toBe(false);
    expect(store.read('draft', schema)).toEqual({ title: 'Leak' });
    store.remove('draft');
    expect(store.read('draft', schema)).toBeUndefined();
  });

  it('shows the newer value, not the older stored one, when the quota runs out', () => {
    const area = workingArea();
    const store = createStore(() => area, new EventTarget());
    store.write('draft', { title: 'old' });
    vi.spyOn(area, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    store.write('draft', { title: 'new' });
    expect(store.read('draft', schema)).toEqual({ title: 'new' });
  });
});
