import { beforeEach, describe, expect, it } from 'vitest';
import { createStore } from '../storage.ts';
import type { Stores } from '../submission/kept-names.ts';
import { EMPTY_VISIT } from '../visit-form.ts';
import { clearDraft, draftOnDevice, isSame, loadDraft, saveDraft } from './draft.ts';

const key = '0f8b1c52-6f0e-4b1e-9a55-0e2b6d1f7c10';
const other = '7a9d7c9e-52a4-4f0e-8f0a-2d1f5b3c4e21';
const now = Date.UTC(2026, 5, 1);
const DAY_MS = 86_400_000;
const draft = { key, values: { ...EMPTY_VISIT, title: 'Leak' } };
const inMemory = () =>
  createStore(() => {
    throw new Error('none');
  }, new EventTarget());

let stores: Stores;
beforeEach(() => {
  stores = { device: inMemory(), tab: inMemory() };
});
const load = (from: Stores, at = now) => loadDraft(from, () => other, at);

describe('a draft', () => {
  it('is there again after a reload, under its key, and in a new tab of the same device', () => {
    saveDraft(draft, stores, now);
    expect(load(stores)).toEqual(draft);
    expect(load({ ...stores, tab: inMemory() })).toEqual(draft);
  });

  it('is the tab’s own before the device’s latest', () => {
    saveDraft(draft, stores, now);
    const second = { ...stores, tab: inMemory() };
    saveDraft({ key: other, values: { ...EMPTY_VISIT, title: 'Noise' } }, second, now);
    expect(load(stores)).toEqual(draft);
  });

  it('is not brought back after a week', () => {
    saveDraft(draft, stores, now);
    expect(load(stores, now + 7 * DAY_MS)).toEqual({ key: other, values: EMPTY_VISIT });
  });

  it('is cleared once it is booked, while the tab keeps the key that its outcome is found under', () => {
    saveDraft(draft, stores, now);
    clearDraft(key, stores, now);
    expect(load(stores)).toEqual({ key, values: EMPTY_VISIT });
    expect(load({ ...stores, tab: inMemory() })).toEqual({ key: other, values: EMPTY_VISIT });
  });

  it('of another tab is left alone when an empty form is kept', () => {
    saveDraft(draft, stores, now);
    saveDraft({ key: other, values: EMPTY_VISIT }, { ...stores, tab: inMemory() }, now);
    expect(draftOnDevice(key, stores)).toEqual(draft.values);
    expect(draftOnDevice(other, stores)).toBeUndefined();
  });
});

it('holds words in Site that have chosen none yet, and one that was kept before there were any is read', () => {
  saveDraft({ key, values: { ...EMPTY_VISIT, site_words: 'acme dep' } }, stores, now);
  expect(load({ ...stores, tab: inMemory() }).values.site_words).toBe('acme dep');
  saveDraft(draft, stores, now);
  expect(load(stores)).toEqual(draft);
});

it('takes two forms for the same whatever job details were opened and left empty', () => {
  const typed = { ...EMPTY_VISIT, custom_fields: { scope: 'x', serial: '' } };
  expect(isSame(typed, { ...EMPTY_VISIT, custom_fields: { scope: 'x' } })).toBe(true);
  expect(isSame(typed, EMPTY_VISIT)).toBe(false);
});
