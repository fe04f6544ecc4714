/**
 * The keys of a row that has focus in one of the desk's lists, in one list: what listens, what stands on the buttons and in
 * `aria-keyshortcuts`, and the sheet are all made of it. Values are those of `KeyboardEvent.key`. Letters are for a row that
 * has focus alone (WCAG 2.2, 2.1.4).
 */
export const ROW_KEYS = {
  nextRow: 'ArrowDown',
  previousRow: 'ArrowUp',
  firstRow: 'Home',
  lastRow: 'End',
  openRow: 'Enter',
  closeRow: 'Escape',
  repeat: 'r',
  mend: 'm',
  deleteCall: 'Delete',
} as const;

export type RowKeyId = keyof typeof ROW_KEYS;
/** Those that do something with what the row is about. */
const ROW_ACTIONS = ['repeat', 'mend', 'deleteCall'] as const;
export type RowActionId = (typeof ROW_ACTIONS)[number];

const CAPS: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** All of them, in the order of the sheet. */
export const ROW_KEY_IDS = Object.keys(ROW_KEYS).filter((id): id is RowKeyId => id in ROW_KEYS);

/** A row's key as it is printed on a keyboard: `R`, `↓`. */
export function rowKeycap(id: RowKeyId): string {
  const key = ROW_KEYS[id];
  return CAPS[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** A row's key in words, for whoever hears it: `R`, `Arrow Down`. */
export function rowKeyInWords(id: RowKeyId): string {
  const key = ROW_KEYS[id];
  return key.length === 1 ? key.toUpperCase() : key.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}

/** What a key that was pressed on a row does; undefined for one that does nothing there. `pressed`: `KeyboardEvent.key`. */
export function rowActionOf<Act>(pressed: string, actions: Partial<Record<RowActionId, Act>>): Act | undefined {
  const meant = pressed.length === 1 ? pressed.toLowerCase() : pressed;
  const id = ROW_ACTIONS.find((one) => ROW_KEYS[one] === meant);
  return id && actions[id];
}

/** The value of `aria-keyshortcuts` for a row that has these actions; undefined without any. */
export function rowAriaKeys(actions: Partial<Record<RowActionId, unknown>>): string | undefined {
  const keys = ROW_ACTIONS.filter((id) => actions[id] !== undefined).map(rowKeycap);
  return keys.length > 0 ? keys.join(' ') : undefined;
}
