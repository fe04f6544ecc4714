import { describe, expect, it } from 'vitest';
import { loadDraft, saveDraft } from '../../draft/draft.ts';
import { createStore, type Store, within } from '../../storage.ts';
import { EMPTY_VISIT } from '../../visit-form.ts';
import { CALL_DRAFT, deleteCall, heldCalls, holdCall, restoreCall, withCallAsKept } from './calls.ts';

const KEYS = {
  lift: '0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10',
  leak: '1f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c11',
  none: '2f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c12',
};

function memory(): Store {
  const kept = new Map<string, string>();
  const area: Storage = new Proxy(
    {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
      clear: () => kept.clear(),
      key: () => null,
      length: 0,
    },
    { ownKeys: () => [...kept.keys()], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) },
  );
  return createStore(() => area, new EventTarget());
}

const call = (key: string, title: string) => ({ key, values: { ...EMPTY_VISIT, title } });
const titles = (device: Store, writing: string = KEYS.none) =>
  heldCalls(device, writing).map((one) => one.values.title);

describe('held calls', () => {
  it('are listed with the latest first, without the one being written', () => {
    const device = memory();
    holdCall(call(KEYS.lift, 'Lift stuck'), device, 1000);
    holdCall(call(KEYS.leak, 'Leaking tap'), device, 2000);
    expect(titles(device)).toEqual(['Leaking tap', 'Lift stuck']);
    expect(titles(device, KEYS.leak)).toEqual(['Lift stuck']);
  });

  it('are listed anew for one of them alone: held now, changed, or gone', () => {
    const device = memory();
    holdCall(call(KEYS.lift, 'Lift stuck'), device, 1000);
    const before = heldCalls(device);
    expect(withCallAsKept(before, KEYS.lift, device)).toBe(before);

    holdCall(call(KEYS.leak, 'Leaking tap'), device, 2000);
    expect(withCallAsKept(before, KEYS.leak, device)).toEqual(heldCalls(device));
    holdCall(call(KEYS.lift, 'Lift stuck again'), device, 3000);
    const [first] = withCallAsKept(before, KEYS.lift, device);
    expect(first?.values.title).toBe('Lift stuck again');
    deleteCall(KEYS.lift, device);
    expect(withCallAsKept(before, KEYS.lift, device)).toEqual([]);
  });

  it('keep each their own key, which their booking will have', () => {
    const device = memory();
    holdCall(call(KEYS.lift, 'Lift stuck'), device, 1000);
    expect(heldCalls(device, KEYS.none)[0]?.key).toBe(KEYS.lift);
  });

  it('are kept apart when two tabs write at the same time', () => {
    const device = memory();
    const [one, other] = [memory(), memory()];
    saveDraft(call(KEYS.lift, 'Lift stuck'), { device, tab: one }, 1000, CALL_DRAFT);
    saveDraft(call(KEYS.leak, 'Leaking tap'), { device, tab: other }, 1000, CALL_DRAFT);
    saveDraft(call(KEYS.lift, 'Lift stuck on 3'), { device, tab: one }, 2000, CALL_DRAFT);
    expect(titles(device)).toEqual(['Lift stuck on 3', 'Leaking tap']);
  });

  it('leave the form’s own draft alone, and that one leaves them alone', () => {
    const [device, tab] = [memory(), memory()];
    holdCall(call(KEYS.lift, 'Lift stuck'), device, 1000);
    saveDraft(call(KEYS.leak, 'Leaking tap'), { device, tab }, 1000);
    expect(titles(device)).toEqual(['Lift stuck']);
    expect(loadDraft({ device, tab }, () => KEYS.none, 1000).values.title).toBe('Leaking tap');
  });

  it('of one person are not another’s who uses the same device', () => {
    const device = memory();
    holdCall(call(KEYS.lift, 'Lift stuck'), within(device, 'pass/own/ana/'), 1000);
    expect(titles(within(device, 'pass/own/ben/'))).toEqual([]);
    expect(titles(within(device, 'pass/own/ana/'))).toEqual(['Lift stuck']);
  });

  it('do not include a call with nothing in it', () => {
    const device = memory();
    expect(holdCall(call(KEYS.lift, ''), device, 1000)).toBe(false);
    expect(titles(device)).toEqual([]);
  });

  it('come back as they were when a deletion is undone', () => {
    const device = memory();
    holdCall(call(KEYS.lift, 'Lift stuck'), device, 1000);
    holdCall(call(KEYS.leak, 'Leaking tap'), device, 2000);
    const [, lift] = heldCalls(device, KEYS.none);
    deleteCall(KEYS.lift, device);
    expect(titles(device)).toEqual(['Leaking tap']);
    if (lift) restoreCall(lift, device);
    expect(heldCalls(device, KEYS.none)[1]).toEqual(lift);
  });

  it('are any number', () => {
    const device = memory();
    for (let number = 0; number < 100; number += 1) {
      const key = `0f8b1c52-6f0e-4b1e-9a55-${String(number).padStart(12, '0')}`;
      holdCall(call(key, `Call ${number}`), device, number);
    }
    expect(titles(device)).toHaveLength(100);
    expect(titles(device)[0]).toBe('Call 99');
  });
});
