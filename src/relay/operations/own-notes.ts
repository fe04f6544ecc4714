import { isSameOwner } from '../access/reach.ts';
import type { Owner } from '../ports.ts';
import type { OperationStore } from '../store/operation-store.ts';
import type { OperationEntry } from './entry.ts';

/** The notes that an owner's latest change to be carried out had, of a job's operations in their order. */
export function notesSaid(ofJob: readonly OperationEntry[], owner: Owner): string | undefined {
  return ofJob
    .filter(({ owner: theirs, life }) => life.state === 'done' && isSameOwner(theirs, owner))
    .flatMap(({ order }) => (order.kind === 'change' ? (order.change.notes ?? []) : []))
    .at(-1);
}

/** What the sender of a change had last written in the job's notes; undefined where theirs simply take the place of what is there. */
export async function ownNotesBefore(
  { order, owner }: OperationEntry,
  store: Pick<OperationStore, 'ofJob'>,
): Promise<string | undefined> {
  if (order.kind !== 'change' || order.firstNotes === undefined) return undefined;
  return notesSaid(await store.ofJob(order.jobId), owner) ?? order.firstNotes;
}
