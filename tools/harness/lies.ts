import type { AuditedIntention, AuditedJob, Violation } from './audit.ts';
import type { Telling } from './telling.ts';

/** Everything that somebody was told and that is not so, or that contradicts what they were told before. */
export function findLies(intentions: readonly AuditedIntention[], jobs: readonly AuditedJob[]): Violation[] {
  const jobOf = new Map(jobs.map((job) => [job.id, job]));
  const lie = (keys: readonly string[], detail: string): Violation => ({ kind: 'wrongly-told', keys, detail });
  return [
    ...intentions.flatMap((intention) => {
      const details = [...aboutJobs(intention, jobOf), ...contradictions(intention.tellings)];
      return [...new Set(details)].map((detail) => lie([intention.key], detail));
    }),
    ...sharedJobs(intentions).map(([id, keys]) => lie(keys, `${keys.length} intentions were told job ${id}`)),
  ];
}

function aboutJobs({ content, tellings }: AuditedIntention, jobOf: ReadonlyMap<string, AuditedJob>): string[] {
  return tellings.flatMap((told) => {
    if (told.kind === 'key-reused') return ['told that the key was used for another booking'];
    if (told.kind === 'turned-away') return ['told to change a booking that has nothing wrong'];
    if (told.kind !== 'booked') return [];
    const job = jobOf.get(told.job.id);
    if (!job) return [`told job ${told.job.id}, which none of the relays made`];
    if (job.content !== content) return [`told job ${told.job.id}, which is another's`];
    return job.number === told.job.number ? [] : [`told number ${told.job.number} of job ${job.number}`];
  });
}

/** What was told to a question that was asked when an earlier answer was known already, and does not follow from it. */
function contradictions(tellings: readonly Telling[]): string[] {
  return tellings.flatMap((later) =>
    tellings
      .filter((earlier) => earlier.toldAt <= later.askedAt)
      .flatMap((earlier) => contradiction(earlier, later) ?? []),
  );
}

function contradiction(earlier: Telling, later: Telling): string | undefined {
  if (later.kind === 'no-answer' || later.kind === 'not-stored') return undefined;
  // Found to be a lie already.
  if (later.kind === 'key-reused' || later.kind === 'turned-away') return undefined;
  const then = `told ${earlier.kind}, then ${later.kind}`;
  switch (earlier.kind) {
    case 'booked':
      if (later.kind !== 'booked') return then;
      return later.job.id === earlier.job.id && later.job.number === earlier.job.number
        ? undefined
        : `told job ${earlier.job.number}, then job ${later.job.number}`;
    case 'refused':
      return later.kind === 'refused' ? undefined : then;
    // A late answer or the operator may still settle it, but it is never sent again by itself.
    case 'unresolved':
      return later.kind === 'pending' || later.kind === 'unknown-key' ? then : undefined;
    case 'pending':
      return later.kind === 'unknown-key' ? then : undefined;
    case 'not-stored':
    case 'unknown-key':
    case 'key-reused':
    case 'turned-away':
    case 'no-answer':
      return undefined;
    default:
      return earlier satisfies never;
  }
}

/** Jobs that more than one intention was told to be its own, with the keys. */
function sharedJobs(intentions: readonly AuditedIntention[]): [id: string, keys: string[]][] {
  const tellers = new Map<string, Set<string>>();
  for (const { key, tellings } of intentions) {
    for (const told of tellings) {
      if (told.kind !== 'booked') continue;
      tellers.set(told.job.id, (tellers.get(told.job.id) ?? new Set()).add(key));
    }
  }
  return [...tellers].filter(([, keys]) => keys.size > 1).map(([id, keys]) => [id, [...keys]]);
}
