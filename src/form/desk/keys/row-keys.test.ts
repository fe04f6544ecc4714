import { expect, it } from 'vitest';
import { deskWords } from '../desk-words.ts';
import { ROW_KEY_IDS, ROW_KEYS, rowActionOf, rowAriaKeys, rowKeycap, rowKeyInWords } from './row-keys.ts';

it('the keys of a row are all different, and each is told on the sheet in words', () => {
  expect(new Set(Object.values(ROW_KEYS)).size).toBe(ROW_KEY_IDS.length);
  for (const id of ROW_KEY_IDS) expect(deskWords.shortcuts.rows[id]).toMatch(/\w/);
});

it('they are shown as they stand on the keyboard, and told in words to whoever hears them', () => {
  expect(ROW_KEY_IDS.map(rowKeycap)).toEqual(['↓', '↑', 'Home', 'End', 'Enter', 'Esc', 'R', 'M', 'Delete']);
  expect([rowKeyInWords('nextRow'), rowKeyInWords('repeat')]).toEqual(['Arrow Down', 'R']);
});

it('a letter does what the row can do, with capitals on or off, and nothing where the row cannot', () => {
  expect(rowActionOf('R', { repeat: 'again', mend: 'mend' })).toBe('again');
  expect(rowActionOf('m', { repeat: 'again', mend: 'mend' })).toBe('mend');
  expect(rowActionOf('Delete', { deleteCall: 'gone' })).toBe('gone');
  expect(rowActionOf('m', { repeat: 'again' })).toBeUndefined();
  expect(rowActionOf('Enter', { repeat: 'again' })).toBeUndefined();
});

it('assistive technology is told the letters that the row has', () => {
  expect(rowAriaKeys({ repeat: 1, mend: 2 })).toBe('R M');
  expect(rowAriaKeys({ repeat: 1, mend: undefined })).toBe('R');
  expect(rowAriaKeys({})).toBeUndefined();
});
