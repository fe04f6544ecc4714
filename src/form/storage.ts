import type { Reader } from './reading/reader.ts';
import { STORAGE_PREFIX } from './storage-names.ts';

/**
 * A place to keep things between page loads that never throws: where the browser refuses storage (private mode, blocked
 * cookies, quota, a sandboxed frame) it keeps them in memory for as long as the page lives.
 */
export interface Store {
  /**
   * What is kept under `key` if it can still be read by `reader`, else undefined: the same object for as long as the text stands and the
   * same reader reads it. Nobody is to change it.
   */
  read<T>(key: string, reader: Reader<T>): T | undefined;
  /** Keeps `value` as JSON. False when it will not outlive the page. */
  write(key: string, value: unknown): boolean;
  remove(key: string): void;
  /** The keys kept that start with `prefix`. */
  keys(prefix: string): string[];
  /** Whether what is kept under one of these keys goes with the page. */
  isForgetful(prefix: string): boolean;
  /** Calls back when another tab changes `key`, or one that starts with a `key` that ends in a dot; returns the unsubscriber. */
  watch(key: string, onChange: () => void): () => void;
}

/** A store over a Web Storage area. `open` may throw: merely naming `localStorage` does where cookies are blocked. */
export function createStore(
  open: () => Storage,
  events: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
): Store {
  const memory = new Map<string, string>();
  const readings = createReadings();

  return {
    read(key, reader) {
      const text = memory.get(key) ?? attempt(() => open().getItem(STORAGE_PREFIX + key)) ?? undefined;
      return text === undefined ? undefined : readings.of(key, text, reader);
    },
    write(key, value) {
      const text = JSON.stringify(value);
      const kept = attempt(() => {
        open().setItem(STORAGE_PREFIX + key, text);
        return true;
      });
      if (kept) memory.delete(key);
      else memory.set(key, text);
      return kept === true;
    },
    remove(key) {
      memory.delete(key);
      readings.forget(key);
      attempt(() => open().removeItem(STORAGE_PREFIX + key));
    },
    keys(prefix) {
      const stored = attempt(() => Object.keys(open())) ?? [];
      const ours = stored
        .filter((key) => key.startsWith(STORAGE_PREFIX))
        .map((key) => key.slice(STORAGE_PREFIX.length));
      return [...new Set([...ours, ...memory.keys()])].filter((key) => key.startsWith(prefix));
    },
    isForgetful: (prefix) => [...memory.keys()].some((key) => key.startsWith(prefix)),
    watch(key, onChange) {
      const listener = (event: Event) => {
        if (event instanceof StorageEvent && isAbout(event.key, STORAGE_PREFIX + key)) onChange();
      };
      events.addEventListener('storage', listener);
      return () => events.removeEventListener('storage', listener);
    },
  };
}

/** A part of `store`, under names of its own: nothing else in the store is seen or changed through it. */
export function within(store: Store, space: string): Store {
  if (space === '') return store;
  return {
    read: (key, reader) => store.read(space + key, reader),
    write: (key, value) => store.write(space + key, value),
    remove: (key) => store.remove(space + key),
    keys: (prefix) => store.keys(space + prefix).map((key) => key.slice(space.length)),
    isForgetful: (prefix) => store.isForgetful(space + prefix),
    watch: (key, onChange) => store.watch(space + key, onChange),
  };
}

/** What each key's text was last read as: a list of a hundred drafts is read over and over, and seldom changes. */
function createReadings() {
  const latest = new Map<string, { text: string; reader: unknown; data: unknown }>();
  return {
    of<T>(key: string, text: string, reader: Reader<T>): T | undefined {
      const known = latest.get(key);
      // This reader has made it, of this text.
      if (known?.text === text && known.reader === reader) return known.data as T | undefined;
      const { data } = reader.safeParse(attempt(() => JSON.parse(text)));
      latest.set(key, { text, reader, data });
      return data;
    },
    forget: (key: string) => latest.delete(key),
  };
}

/** Whether a change of `changed` is one of `watched`. A null key means that the whole area was cleared. */
function isAbout(changed: string | null, watched: string): boolean {
  return changed === null || changed === watched || (watched.endsWith('.') && changed.startsWith(watched));
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** Kept on this device and shared by its tabs. */
export const deviceStore = createStore(() => globalThis.localStorage, globalThis);

/** Kept for this tab alone, through reloads. */
export const tabStore = createStore(() => globalThis.sessionStorage, globalThis);

/** Kept for as long as the page lives. */
export const memoryStore = createStore(() => {
  throw new TypeError('kept in memory alone');
}, globalThis);

/** A channel to the browser's other pages of ours; undefined where the browser refuses one, as it does some frames. */
export function openChannel(name: string): BroadcastChannel | undefined {
  return attempt(() => new BroadcastChannel(name));
}
