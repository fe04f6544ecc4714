import { describe, expect, it, vi } from 'vitest';
import { createStore } from '../storage.ts';
import { type Address, followAddress, takeFromAddress } from './address.ts';
import { createPassHolder } from './holder.ts';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const passOf = (sub: string, jti: string) => `${part({ alg: 'HS256' })}.${part({ sub, jti })}.x`;

function tab({ storage = true } = {}) {
  const kept = new Map<string, string>();
  const store = createStore(() => {
    if (!storage) throw new Error('denied');
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
      key: () => null,
      clear: () => undefined,
      length: 0,
    };
  }, new EventTarget());
  const location = { pathname: '/', search: '?site=1', hash: '', reload: vi.fn() };
  const address: Address = {
    location,
    history: {
      state: null,
      replaceState: (_state, _unused, url) => {
        location.hash = new URL(String(url), 'http://relay').hash;
      },
    },
  };
  return { holder: createPassHolder(store), location, address, kept };
}

describe('a page that is opened by a link', () => {
  it('uses its pass and takes it out of the address, and nothing else', () => {
    const { holder, location, address } = tab();
    location.hash = '#a=1&pass=x.y.z';
    expect(takeFromAddress(holder, address)).toBe('x.y.z');
    expect(location.hash).toBe('#a=1');
    expect(holder.current()).toBe('x.y.z');
  });

  it('keeps the pass it has when the address holds none', () => {
    const { holder, location, address } = tab();
    holder.take('x.y.z');
    location.hash = '#field-title';
    expect(takeFromAddress(holder, address)).toBeUndefined();
    expect(location.hash).toBe('#field-title');
    expect(holder.current()).toBe('x.y.z');
  });
});

describe('a link opened in a tab that has the page already', () => {
  it('goes on with another pass of the same person', () => {
    const { holder, location, address } = tab();
    holder.take(passOf('ann', '1'));
    location.hash = `#pass=${passOf('ann', '2')}`;
    expect(followAddress(holder, address)).toBe(passOf('ann', '2'));
    expect(holder.current()).toBe(passOf('ann', '2'));
    expect(location.hash).toBe('');
    expect(location.reload).not.toHaveBeenCalled();
  });

  it('starts afresh with another person’s, and sends nothing more with it before', () => {
    const { holder, location, address, kept } = tab();
    holder.take(passOf('ann', '1'));
    location.hash = `#pass=${passOf('bob', '1')}`;
    followAddress(holder, address);
    expect(location.reload).toHaveBeenCalledTimes(1);
    expect(holder.current()).toBe(passOf('ann', '1'));
    expect(location.hash).toBe('');
    expect([...kept.values()]).toEqual([JSON.stringify(passOf('bob', '1'))]);
  });

  it('leaves another person’s in the address for the next load where the tab cannot keep it', () => {
    const { holder, location, address } = tab({ storage: false });
    location.hash = `#pass=${passOf('bob', '1')}`;
    followAddress(holder, address);
    expect(location.hash).toBe(`#pass=${passOf('bob', '1')}`);
    expect(location.reload).toHaveBeenCalledTimes(1);
  });

  it('does nothing for a fragment without a pass', () => {
    const { holder, location, address } = tab();
    holder.take('x.y.z');
    location.hash = '#field-title';
    expect(followAddress(holder, address)).toBeUndefined();
    expect(location.reload).not.toHaveBeenCalled();
  });
});
