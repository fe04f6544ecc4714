import type { ChangeRequest } from '../../contract/operations.ts';
import type { ShownJob } from '../job-status/read-job.ts';
import type { OperationOutcome } from './classify-operation.ts';
import { keepNotes } from './keep-notes.ts';

/** The body of `PATCH /v1/jobs/:id`. */
export type ChangeBody = Omit<ChangeRequest, 'time_zone'>;

/** The change as it is sent: what the gateway knows of it. */
export function bodyOf({ time_zone: _, ...body }: ChangeRequest): ChangeBody {
  return body;
}

/**
 * The change as it is sent to a job as it was just seen, so that nothing of the office's notes is lost; or what became of it
 * without sending. `own`: what its sender had last written in the notes.
 */
export function changeToSend(
  change: ChangeRequest,
  job: Pick<ShownJob, 'notes'>,
  own: string,
): { kind: 'send'; body: ChangeBody } | { kind: 'settled'; outcome: OperationOutcome } {
  const { notes: wanted, ...rest } = bodyOf(change);
  if (wanted === undefined) return { kind: 'send', body: rest };
  const kept = keepNotes({ has: job.notes, own, wanted });
  switch (kept.kind) {
    case 'replace':
      return { kind: 'send', body: { ...rest, notes: wanted } };
    case 'added':
      return { kind: 'send', body: { ...rest, notes: kept.notes } };
    case 'there':
      return Object.keys(rest).length > 0
        ? { kind: 'send', body: rest }
        : { kind: 'settled', outcome: { kind: 'done', siteId: undefined } };
    case 'no-room':
      return { kind: 'settled', outcome: { kind: 'refused', refusal: 'notes-full', seen: 'no room in the notes' } };
    default:
      return kept satisfies never;
  }
}
