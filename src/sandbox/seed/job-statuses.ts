/** A job status with the state that the job list shows; the lookup shows only ID and name. */
export interface SeedStatus {
  id: string;
  name: string;
  /** `pending` is before scheduling: only then can a job be changed or cancelled. */
  state: 'pending' | 'scheduled' | 'in_progress' | 'completed' | 'cancelled';
}

/** What a new job starts in. */
export const TENTATIVE: SeedStatus = { id: '68392', name: 'Tentative', state: 'pending' };
/** What a cancelled job ends in. */
export const CANCELLED: SeedStatus = { id: '68399', name: 'Cancelled', state: 'cancelled' };

/** The tenant's job statuses. */
export const JOB_STATUSES: readonly SeedStatus[] = [
  TENTATIVE,
  { id: '68393', name: 'Awaiting approval', state: 'pending' },
  { id: '68394', name: 'Scheduled', state: 'scheduled' },
  { id: '68395', name: 'On site', state: 'in_progress' },
  { id: '68396', name: 'Completed', state: 'completed' },
  { id: '68397', name: 'Invoiced', state: 'completed' },
  CANCELLED,
];

/** True for a status whose jobs are listed under `state=closed`. */
export function isClosed(status: SeedStatus): boolean {
  return status.state === 'completed' || status.state === 'cancelled';
}
