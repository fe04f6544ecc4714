/**
 * Which tab is writing which call, told by Web Locks: the browser lets go of a lock by itself when its tab ends, however it
 * ends. Outside secure contexts there are none; there, two tabs may go on with the same call, under the same key.
 */

const nameOf = (key: string) => `callout.call.${key}`;

/** Keeps the call for this tab until the function it returns is called. */
export function keepForTab(key: string, locks = globalThis.navigator.locks): () => void {
  if (locks === undefined) return () => undefined;
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const waiting = new AbortController();
  let isKept = false;
  const keep = () => {
    isKept = true;
    return released;
  };
  void locks.request(nameOf(key), { signal: waiting.signal }, keep).catch(() => undefined);
  return () => {
    release();
    if (!isKept) waiting.abort();
  };
}

/** How long a page that is loaded again waits for its own lock from before to go (ms). */
const GOING_MS = 800;

/** Whether no other tab is writing the call. A tab that was duplicated holds the first one's draft in its storage too. */
export async function isFree(key: string, locks = globalThis.navigator.locks): Promise<boolean> {
  if (locks === undefined) return true;
  try {
    await locks.request(nameOf(key), { signal: AbortSignal.timeout(GOING_MS) }, () => undefined);
    return true;
  } catch {
    return false;
  }
}

/** The keys of the calls that another tab is writing. */
export async function keysElsewhere(locks = globalThis.navigator.locks): Promise<ReadonlySet<string>> {
  if (locks === undefined) return new Set();
  const own = await ownClient(locks);
  const { held = [] } = await locks.query();
  const others = held.filter(({ clientId }) => clientId !== own);
  return new Set(
    others.flatMap(({ name = '' }) => (name.startsWith(nameOf('')) ? [name.slice(nameOf('').length)] : [])),
  );
}

/** Resolves once no other tab is writing the call any more; never, once `signal` is aborted. */
export function untilLeft(key: string, signal: AbortSignal, locks = globalThis.navigator.locks): Promise<void> {
  return new Promise((resolve) => {
    void locks?.request(nameOf(key), { signal }, () => resolve()).catch(() => undefined);
  });
}

const clients = new WeakMap<LockManager, string>();

/** Who this tab is among those who lock: told by a lock that it has for that moment, and the same for as long as the page lives. */
async function ownClient(locks: LockManager): Promise<string | undefined> {
  const known = clients.get(locks);
  if (known !== undefined) return known;
  const name = `callout.look.${crypto.randomUUID()}`;
  const { held } = await locks.request(name, () => locks.query());
  const own = held?.find((lock) => lock.name === name)?.clientId;
  if (own !== undefined) clients.set(locks, own);
  return own;
}
