import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { createStore, within } from './storage.ts';

const schema = z.object({ title: z.string() });

/** As in browsers, what is kept shows as the area's own properties. */
function workingArea(): Storage {
  const methods = {
    getItem: (key: string) => (Object.hasOwn(area, key) ? area[key] : null),
    setItem: (key: string, value: string) => {
      area[key] = value;
    },
    removeItem: (key: string) => {
      delete area[key];
    },
  };
  const area: Storage = Object.create(methods);
  return area;
}

function refused(): Storage {
  throw new DOMException('denied', 'SecurityError');
}

describe('a store over a working area', () => {
  it('gives back what was kept, to another page load too', () => {
    const area = workingArea();
    const store = createStore(() => area, new EventTarget());
    expect(store.write('draft', { title: 'Leak' })).toBe(true);
    expect(store.isForgetful('draft')).toBe(false);
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

  it('gives the same object for the same text, and another once the text is another', () => {
    const area = workingArea();
    const store = createStore(() => area, new EventTarget());
    store.write('draft', { title: 'Leak' });
    const first = store.read('draft', schema);
    expect(store.read('draft', schema)).toBe(first);
    // As another tab would.
    createStore(() => area, new EventTarget()).write('draft', { title: 'Noise' });
    expect(store.read('draft', schema)).toEqual({ title: 'Noise' });
  });

  it('reads the same text anew for another schema', () => {
    const area = workingArea();
    const store = createStore(() => area, new EventTarget());
    store.write('draft', { title: 'Leak' });
    store.read('draft', schema);
    expect(store.read('draft', z.object({ other: z.string() }))).toBeUndefined();
    expect(store.read('draft', schema)).toEqual({ title: 'Leak' });
  });

  it('forgets what is removed', () => {
    const area = workingArea();
    const store = createStore(() => area, new EventTarget());
    store.write('draft', { title: 'Leak' });
    store.remove('draft');
    expect(store.read('draft', schema)).toBeUndefined();
  });
});

it('lists what is kept under a prefix, stored or in memory', () => {
  const area = workingArea();
  const store = createStore(() => area, new EventTarget());
  area.setItem('somebody.elses', '1');
  store.write('outbox.b', {});
  store.write('draft', {});
  expect(store.keys('outbox.')).toEqual(['outbox.b']);
  const inMemory = createStore(refused, new EventTarget());
  inMemory.write('outbox.a', {});
  expect(inMemory.keys('outbox.')).toEqual(['outbox.a']);
});

it('keeps what is within one space out of sight of another, and of the store’s own names', () => {
  const area = workingArea();
  const store = createStore(() => area, new EventTarget());
  const ann = within(store, 'pass/own/ann/');
  ann.write('outbox.a', { title: 'Leak' });
  expect(ann.keys('outbox.')).toEqual(['outbox.a']);
  expect(ann.read('outbox.a', schema)).toEqual({ title: 'Leak' });
  for (const other of [store, within(store, 'pass/own/bob/'), within(store, '')]) {
    expect(other.keys('outbox.')).toEqual([]);
    expect(other.read('outbox.a', schema)).toBeUndefined();
    other.remove('outbox.a');
  }
  expect(ann.read('outbox.a', schema)).toEqual({ title: 'Leak' });
  ann.remove('outbox.a');
  expect(ann.keys('')).toEqual([]);
});

describe('a store where the browser refuses storage', () => {
  it('tells what would go with the page, within its space, until that is removed', () => {
    const store = createStore(refused, new EventTarget());
    const ann = within(store, 'pass/own/ann/');
    ann.write('call.a', { title: 'Leak' });
    expect([ann.isForgetful('call.'), ann.isForgetful('draft'), store.isForgetful('call.')]).toEqual([
      true,
      false,
      false,
    ]);
    ann.remove('call.a');
    expect(ann.isForgetful('call.')).toBe(false);
  });

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
