import { problemSchema } from '../../src/contract/problem-document.ts';
import { problemType } from '../../src/contract/problems.ts';

/** How the relay refused what it could not take. */
export interface Refusals {
  /** Bookings for which there was no room. */
  full: number;
  /** Of these, the ones that were not told when to come back. */
  untold: number;
  /** Bookings that could not be stored. */
  notStored: number;
}

/** Counts refusals as they are answered. */
export function createRefusals(): { note(response: Response, body: unknown): void; seen(): Refusals } {
  const seen: Refusals = { full: 0, untold: 0, notStored: 0 };
  return {
    note({ headers }, body) {
      const problem = problemSchema.safeParse(body);
      const type = problem.success ? problemType(problem.data) : undefined;
      if (type === 'storage-unavailable') seen.notStored += 1;
      if (type !== 'queue-full') return;
      seen.full += 1;
      if (!/^[1-9]\d*$/.test(headers.get('Retry-After') ?? '')) seen.untold += 1;
    },
    seen: () => seen,
  };
}
