import { findLies } from './lies.ts';
import { isAcknowledgement, type Telling } from './telling.ts';

/** One intention, with everything that anybody was told about it. */
export interface AuditedIntention {
  key: string;
  /** What the gateway was to be sent, `external_id` included, in the form of `contentOf`. */
  content: string;
  /** In the order in which they were told. */
  tellings: readonly Telling[];
}

/** One job that was made with the relays' key. */
export interface AuditedJob {
  id: string;
  number: string;
  content: string;
}

export type ViolationKind =
  /** One job more than was meant. */
  | 'duplicate'
  /** Taken on, neither refused nor in doubt, and no job. */
  | 'lost'
  | 'wrongly-told'
  /** A job that nobody meant, or of a booking that no relay remembers: asked for again, it would be doubled. */
  | 'stray'
  /** Not settled when the run ended. */
  | 'unsettled';

export interface Violation {
  kind: ViolationKind;
  /** The intentions it is about; none for a job that nobody meant. */
  keys: readonly string[];
  detail: string;
}

export interface Audit {
  intentions: number;
  /** Intentions that a client was told are taken on (201 or 202). */
  accepted: number;
  jobs: number;
  booked: number;
  refused: number;
  unresolved: number;
  /** Intentions that no relay knows: every answer was an error, or nobody waited for one. */
  neverStored: number;
  violations: readonly Violation[];
}

/**
 * Compares the jobs at the gateway with what people meant and with what they were told. The last telling of each
 * intention is taken for its end. Intentions that nothing at the gateway tells apart (one reference, one content) are
 * judged together: as many jobs as those that ended booked, no job twice.
 */
export function audit(intentions: readonly AuditedIntention[], jobs: readonly AuditedJob[]): Audit {
  const ends = intentions.map(({ tellings }) => tellings.at(-1)?.kind);
  const count = (kind: Telling['kind']) => ends.filter((end) => end === kind).length;
  const meant = Map.groupBy(intentions, ({ content }) => content);
  const made = Map.groupBy(jobs, ({ content }) => content);
  const unmeant = jobs.filter(({ content }) => !meant.has(content));
  return {
    intentions: intentions.length,
    accepted: intentions.filter(({ tellings }) => tellings.some(isAcknowledgement)).length,
    jobs: jobs.length,
    booked: count('booked'),
    refused: count('refused'),
    unresolved: count('unresolved'),
    neverStored: count('unknown-key'),
    violations: [
      ...unmeant.map(({ id }): Violation => ({ kind: 'stray', keys: [], detail: `nobody meant job ${id}` })),
      ...[...meant].flatMap(([content, group]) => countJobs(group, made.get(content) ?? [])),
      ...findLies(intentions, jobs),
    ],
  };
}

/** Holds the number of jobs against how the intentions ended: which are one too few, and which one too many. */
function countJobs(group: readonly AuditedIntention[], jobs: readonly AuditedJob[]): Violation[] {
  const ends = Map.groupBy(group, endOf);
  const told = new Set((ends.get('booked') ?? []).flatMap(({ tellings }) => jobIdIn(tellings.at(-1)) ?? []));
  /** Jobs that no intention was told to be its own. */
  let spare = jobs.filter(({ id }) => !told.has(id)).length;
  const spend = (most: number) => {
    const spent = Math.min(spare, most);
    spare -= spent;
    return spent;
  };
  const violations: Violation[] = [];
  const keys = group.map(({ key }) => key);
  const note = (kind: ViolationKind, times: number, detail: string) => {
    for (let time = 0; time < times; time += 1) violations.push({ kind, keys, detail });
  };

  const ids = new Set(jobs.map(({ id }) => id));
  const owed = [
    ...(ends.get('booked') ?? []).filter(({ tellings }) => !ids.has(jobIdIn(tellings.at(-1)) ?? '')),
    ...(ends.get('unsettled') ?? []),
    ...(ends.get('forgotten') ?? []),
  ];
  note('lost', owed.length - spend(owed.length), 'taken on, and there is no job');
  note('unsettled', ends.get('unsettled')?.length ?? 0, 'not settled in time');
  spend(ends.get('unresolved')?.length ?? 0);
  note('wrongly-told', spend(ends.get('refused')?.length ?? 0), 'told refused, and there is a job');
  note('stray', spend(ends.get('never-stored')?.length ?? 0), 'there is a job, and no relay knows the booking');
  note('duplicate', spare, `${jobs.length} jobs: ${jobs.map(({ id }) => id).join(', ')}`);
  return violations;
}

type End = 'booked' | 'refused' | 'unresolved' | 'unsettled' | 'forgotten' | 'never-stored';

function endOf({ tellings }: AuditedIntention): End {
  const last = tellings.at(-1);
  switch (last?.kind) {
    case 'booked':
    case 'refused':
    case 'unresolved':
      return last.kind;
    case 'unknown-key':
      return tellings.some(isAcknowledgement) ? 'forgotten' : 'never-stored';
    case 'pending':
    case 'not-stored':
    case 'key-reused':
    case 'turned-away':
    case 'no-answer':
    case undefined:
      return 'unsettled';
    default:
      return last satisfies never;
  }
}

function jobIdIn(telling: Telling | undefined): string | undefined {
  return telling?.kind === 'booked' ? telling.job.id : undefined;
}
