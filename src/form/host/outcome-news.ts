import { isPlainNo } from '../submission/standing.ts';
import type { Submission } from '../submission/submission.ts';
import type { Said } from './host-link.ts';

/** What the page around the form is told of where a booking stands; undefined for what is the person's alone. `key`: the draft's. */
export function outcomeNews(submission: Submission, key: string): Said | undefined {
  switch (submission.kind) {
    case 'booked': {
      const { job, request } = submission;
      // Upstream the key stands where the person gave no reference: DESIGN.md, "A booking's life".
      return { type: 'booked', ...job, external_id: request.external_id || submission.key, key: submission.key };
    }
    case 'underway':
      return { type: 'held', key: submission.booking.key };
    case 'refused':
      return { type: 'refused', key: submission.booking.key };
    case 'rejected':
      return isPlainNo(submission.failure) ? { type: 'refused', key } : undefined;
    case 'editing':
    case 'offline':
    case 'held':
    case 'sending':
    case 'unresolved':
      return undefined;
    default:
      return submission satisfies never;
  }
}
