/**
 * The desk's keys, in one list: what listens, the sheet, and `aria-keyshortcuts` are all made of it.
 *
 * Alt with a letter or a digit, told by where the key is (`KeyN`), so that Option on a Mac types nothing. None of them
 *
 * - types into a field: AltGr, which types on many layouts, counts as Ctrl+Alt and does not match;
 * - fights a screen reader: NVDA and JAWS have keys of their own (Insert, Caps Lock), VoiceOver has Ctrl+Option, and their
 *   single letters for moving about (H, K, 1 …) never have Alt;
 * - takes a menu of the browser's: D, E and F (Chrome, Edge) and B, H, S, T and V (Firefox) are left to it.
 *
 * `?` is a character, so it is for when no text is being typed, and can be turned off (WCAG 2.2, 2.1.4).
 */
export const SHORTCUTS = [
  { id: 'submit', keys: '$mod+Enter', group: 'form' },
  { id: 'nextField', keys: 'Enter', group: 'form' },
  { id: 'previousField', keys: 'Shift+Enter', group: 'form' },
  { id: 'site', keys: 'Alt+KeyA', group: 'form' },
  { id: 'paste', keys: 'Alt+KeyP', group: 'form' },
  { id: 'newCall', keys: 'Alt+KeyN', group: 'calls' },
  { id: 'hold', keys: 'Alt+KeyK', group: 'calls' },
  { id: 'resume', keys: 'Alt+KeyR', group: 'calls' },
  { id: 'sameSite', keys: 'Alt+KeyG', group: 'calls' },
  { id: 'anotherSite', keys: 'Alt+KeyL', group: 'calls' },
  { id: 'heldCalls', keys: 'Alt+Digit1', group: 'lists' },
  { id: 'recentBookings', keys: 'Alt+Digit2', group: 'lists' },
  { id: 'siteJobs', keys: 'Alt+Digit3', group: 'lists' },
  { id: 'receipt', keys: 'Alt+KeyO', group: 'booked' },
  { id: 'copy', keys: 'Alt+KeyC', group: 'booked' },
  { id: 'sheet', keys: 'Shift+?', group: 'help' },
] as const satisfies { id: string; keys: string; group: string }[];

export type Shortcut = (typeof SHORTCUTS)[number];
export type ShortcutId = Shortcut['id'];
export type ShortcutGroup = Shortcut['group'];

/** Moving on by Enter belongs to each field: `enter-moves.ts`. All others are listened for on the whole page. */
export type FieldKeyId = 'nextField' | 'previousField';
export type PageKeyId = Exclude<ShortcutId, FieldKeyId>;

export function isPageKey(id: ShortcutId): id is PageKeyId {
  return id !== 'nextField' && id !== 'previousField';
}

/** The keys of a shortcut as they are printed on a keyboard: `['Alt', 'N']`. */
export function keycaps(id: ShortcutId, isMac: boolean): string[] {
  const keys = keysOf(id).split('+');
  // `?` is what is pressed; that it takes Shift, the keyboard says.
  if (keys.at(-1) === '?') return ['?'];
  return keys.map((key) => {
    if (key === '$mod') return isMac ? '⌘' : 'Ctrl';
    if (key === 'Alt' && isMac) return 'Option';
    return bare(key);
  });
}

/** The value of `aria-keyshortcuts` (WAI-ARIA 1.2): `Alt+N`. */
export function ariaKeys(id: ShortcutId, isMac: boolean): string {
  const keys = keysOf(id).split('+');
  if (keys.at(-1) === '?') return '?';
  return keys.map((key) => (key === '$mod' ? (isMac ? 'Meta' : 'Control') : bare(key))).join('+');
}

/** How the keys are listened for, in tinykeys' words. */
export function keysOf(id: ShortcutId): string {
  return SHORTCUTS.find((shortcut) => shortcut.id === id)?.keys ?? '';
}

/** `KeyN` and `Digit1` are places on the keyboard; people read `N` and `1`. */
function bare(key: string): string {
  return key.replace(/^(Key|Digit)/, '');
}
