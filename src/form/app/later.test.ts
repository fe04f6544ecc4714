import { describe, expect, it, vi } from 'vitest';
import { later } from './later.ts';

const never = () => new Promise<never>(() => undefined);

describe('a part of the page that comes later', () => {
  it('is fetched once, however many ask for it', async () => {
    const fetchPart = vi.fn(async () => 'the part');
    const part = later(fetchPart);
    expect(await Promise.all([part.load(), part.load()])).toEqual(['the part', 'the part']);
    await part.load();
    expect(fetchPart).toHaveBeenCalledTimes(1);
  });

  it('tells whoever draws it when it is here', async () => {
    const part = later(async () => 'the part');
    const told = vi.fn(() => part.state().kind);
    part.subscribe(told);
    expect(part.state()).toEqual({ kind: 'coming' });
    await part.load();
    expect(told.mock.results.map(({ value }) => value)).toEqual(['here']);
    expect(part.state()).toEqual({ kind: 'here', part: 'the part' });
  });

  it('is asked for again when its file does not come', async () => {
    const fetchPart = vi.fn<() => Promise<string>>();
    fetchPart.mockRejectedValueOnce(new TypeError('no line')).mockResolvedValueOnce('the part');
    const pause = vi.fn(async () => undefined);
    const part = later(fetchPart, pause);
    expect(await part.load()).toBe('the part');
    expect(pause).toHaveBeenCalledTimes(1);
  });

  it('is given up after some tries, and may then be asked for anew', async () => {
    let online = false;
    const fetchPart = vi.fn(async () => {
      if (!online) throw new TypeError('no line');
      return 'the part';
    });
    const part = later(fetchPart, async () => undefined);
    await expect(part.load()).rejects.toThrow('no line');
    expect(part.state()).toMatchObject({ kind: 'failed' });
    expect(fetchPart).toHaveBeenCalledTimes(4);

    online = true;
    const again = part.load();
    expect(part.state()).toEqual({ kind: 'coming' });
    expect(await again).toBe('the part');
  });

  it('is on its way, and has not failed, between two tries', async () => {
    const tried = Promise.withResolvers<void>();
    const part = later(
      () => Promise.reject(new TypeError('no line')),
      () => {
        tried.resolve();
        return never();
      },
    );
    void part.load();
    await tried.promise;
    expect(part.state()).toEqual({ kind: 'coming' });
  });

  it('no longer tells whoever has gone', async () => {
    const part = later(async () => 'the part');
    const told = vi.fn();
    part.subscribe(told)();
    await part.load();
    expect(told).not.toHaveBeenCalled();
  });
});
