import { describe, expect, it } from 'vitest';
import { deskWords } from '../desk-words.ts';
import { ariaKeys, keycaps, SHORTCUTS } from './shortcuts.ts';

/** Letters that open a menu or the address bar in Chrome, Edge or Firefox. */
const BROWSER_LETTERS = ['D', 'E', 'F', 'B', 'H', 'S', 'T', 'V'];

describe('the desk’s shortcuts', () => {
  it('are all different', () => {
    const keys = SHORTCUTS.map((shortcut) => shortcut.keys);
    expect(new Set(keys).size).toBe(keys.length);
    const ids = SHORTCUTS.map((shortcut) => shortcut.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('never type: each has Alt and a place on the keyboard, or is Enter, or waits until nobody types', () => {
    for (const { keys, id } of SHORTCUTS) {
      expect(keys, id).toMatch(/^(Alt\+(Key[A-Z]|Digit\d)|(Shift\+|\$mod\+)?Enter|Shift\+\?)$/);
    }
  });

  it('leave the browser its own', () => {
    for (const { id } of SHORTCUTS) {
      const [first, last = ''] = keycaps(id, false);
      if (first === 'Alt') expect(BROWSER_LETTERS).not.toContain(last);
    }
  });

  it('are told on the sheet, each in words', () => {
    for (const { id, group } of SHORTCUTS) {
      expect(deskWords.shortcuts.does[id]).toMatch(/\w/);
      expect(deskWords.shortcuts.groups[group]).toMatch(/\w/);
    }
  });

  it('are shown as they stand on the keyboard, and told to assistive technology in its own way', () => {
    expect(keycaps('newCall', false)).toEqual(['Alt', 'N']);
    expect(keycaps('newCall', true)).toEqual(['Option', 'N']);
    expect(keycaps('submit', false)).toEqual(['Ctrl', 'Enter']);
    expect(keycaps('submit', true)).toEqual(['⌘', 'Enter']);
    expect(keycaps('sheet', false)).toEqual(['?']);
    expect(ariaKeys('heldCalls', false)).toBe('Alt+1');
    expect(ariaKeys('submit', false)).toBe('Control+Enter');
    expect(ariaKeys('submit', true)).toBe('Meta+Enter');
    expect(ariaKeys('sheet', true)).toBe('?');
  });
});
