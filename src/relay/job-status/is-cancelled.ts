/**
 * Whether a job's status says that it is cancelled. CONTRACT.md lists no states but `pending`; a job that is `closed` without
 * a word of being completed has no other way to have come there.
 */
export function isCancelled({ name, state }: { name: string; state: string }): boolean {
  if (/cancel/i.test(state) || /cancel/i.test(name)) return true;
  return state === 'closed' && !/complet|invoic|done|finish/i.test(name);
}
