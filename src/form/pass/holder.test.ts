import { describe, expect, it, vi } from 'vitest';
import { createStore } from '../storage.ts';
import { createPassHolder } from './holder.ts';
import type { PassRefusal } from './pass-problem.ts';

const refused = () =>
  createStore(() => {
    throw new DOMException('denied', 'SecurityError');
  }, new EventTarget());

function working() {
  const kept = new Map<string, string>();
  const area = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: () => null,
    clear: () => kept.clear(),
    length: 0,
  };
  return () => createStore(() => area, new EventTarget());
}

const expired: PassRefusal = {
  type: 'pass-expired',
  problem: { type: 'https://callout/problems/pass-expired', status: 401 },
};

describe('the pass of a tab', () => {
  it('is there again after a reload', () => {
    const store = working();
    createPassHolder(store()).take('a.b.c');
    expect(createPassHolder(store()).current()).toBe('a.b.c');
  });

  it('stays in memory, and goes along in links, where the browser refuses storage', () => {
    const holder = createPassHolder(refused());
    holder.take('a.b.c');
    expect(holder.current()).toBe('a.b.c');
    expect(holder.link('/mine')).toBe('/mine#pass=a.b.c');
  });

  it('is in no link where the tab keeps it, nor where there is none', () => {
    const holder = createPassHolder(working()());
    expect(holder.link('/mine')).toBe('/mine');
    holder.take('a.b.c');
    expect(holder.link('/mine')).toBe('/mine');
    expect(createPassHolder(refused()).link('/')).toBe('/');
  });

  it('can be kept for the next load while this one goes on with its own', () => {
    const store = working();
    const holder = createPassHolder(store());
    holder.take('old');
    expect(holder.keepForReload('new')).toBe(true);
    expect(holder.current()).toBe('old');
    expect(createPassHolder(store()).current()).toBe('new');
    expect(createPassHolder(refused()).keepForReload('new')).toBe(false);
  });
});

describe('a pass that the relay refuses', () => {
  it('is told once, and again never by late news of an earlier pass', () => {
    const holder = createPassHolder(refused());
    const onChange = vi.fn();
    holder.take('old');
    holder.subscribe(onChange);
    holder.refuse('old', expired);
    holder.refuse('old', { ...expired });
    expect(holder.refusal()).toBe(expired);
    expect(onChange).toHaveBeenCalledTimes(1);
    holder.take('new');
    holder.refuse('old', expired);
    expect(holder.refusal()).toBeUndefined();
  });

  it('holds up what waits for another until there is one', async () => {
    const holder = createPassHolder(refused());
    holder.take('old');
    const onRenewed = vi.fn();
    const waiting = holder.renewed('old').then(onRenewed);
    holder.refuse('old', expired);
    await Promise.resolve();
    expect(onRenewed).not.toHaveBeenCalled();
    holder.take('new');
    await waiting;
    await holder.renewed('old');
    expect(onRenewed).toHaveBeenCalledTimes(1);
  });
});

describe('a refusal that signing in mends', () => {
  const ended: PassRefusal = {
    type: 'session-ended',
    problem: { type: 'https://callout/problems/session-ended', status: 401, sign_in: '/sign-in' },
  };

  it('is over once somebody has signed in, and the page is told', () => {
    const holder = createPassHolder(working()());
    const onChange = vi.fn();
    holder.refuse(undefined, ended);
    holder.subscribe(onChange);
    holder.accept();
    expect(holder.refusal()).toBeUndefined();
    expect(onChange).toHaveBeenCalledOnce();
    holder.accept();
    expect(onChange).toHaveBeenCalledOnce();
  });

  it('is no other than that: a pass that has expired stays so', () => {
    const holder = createPassHolder(working()());
    holder.take('a.b.c');
    holder.refuse('a.b.c', expired);
    holder.accept();
    expect(holder.refusal()).toBe(expired);
  });
});
