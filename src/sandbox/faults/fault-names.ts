import { statusOf } from '../problems.ts';

/** What a fault does to a request. */
export type FaultAct =
  | { kind: 'problem'; type: string; status: number }
  | { kind: 'html'; status: 200 | 502 }
  | { kind: 'reset' }
  | { kind: 'hang' }
  | { kind: 'slow'; ms: number }
  | { kind: 'truncated-json' }
  | { kind: 'empty-body' }
  | { kind: 'cut-body' };

/**
 * A fault by name. `before`: the gateway never gets to work, except after `slow`. `after`: the work is done and
 * its answer spoilt; what the gateway refuses by itself is left alone.
 */
export interface Fault {
  name: string;
  when: 'before' | 'after';
  act: FaultAct;
}

const NAMED: Record<string, Omit<Fault, 'name'>> = {
  'reset-before-write': { when: 'before', act: { kind: 'reset' } },
  'reset-after-write': { when: 'after', act: { kind: 'reset' } },
  'hang-before-write': { when: 'before', act: { kind: 'hang' } },
  'hang-after-write': { when: 'after', act: { kind: 'hang' } },
  'html-502': { when: 'before', act: { kind: 'html', status: 502 } },
  'html-502-after-write': { when: 'after', act: { kind: 'html', status: 502 } },
  'html-200': { when: 'before', act: { kind: 'html', status: 200 } },
  'html-200-after-write': { when: 'after', act: { kind: 'html', status: 200 } },
  'internal-after-write': { when: 'after', act: { kind: 'problem', type: 'internal', status: 500 } },
  'schema-drift-after-write': { when: 'after', act: { kind: 'problem', type: 'schema-drift', status: 502 } },
  'upstream-scope-violation-after-write': {
    when: 'after',
    act: { kind: 'problem', type: 'upstream-scope-violation', status: 502 },
  },
  'truncated-json': { when: 'after', act: { kind: 'truncated-json' } },
  'empty-body': { when: 'after', act: { kind: 'empty-body' } },
  'cut-body': { when: 'after', act: { kind: 'cut-body' } },
};

/** The names that stand for themselves, for messages and documentation. */
export const FAULT_NAMES = Object.keys(NAMED);

/** The names that take a value: a problem type with an optional status, and a time in ms. */
export const FAULT_PATTERNS = ['problem:<type>', 'problem:<type>@<status>', 'slow:<ms>', 'slow-answer:<ms>'] as const;

/** Reads a fault's name; undefined when there is no such fault. */
export function parseFault(name: string): Fault | undefined {
  if (Object.hasOwn(NAMED, name)) {
    const known = NAMED[name];
    return known && { name, ...known };
  }
  const problem = /^problem:(?<type>[a-z][a-z0-9-]*)(?:@(?<status>[45]\d\d))?$/.exec(name)?.groups;
  if (problem?.type) {
    const status = problem.status ? Number(problem.status) : statusOf(problem.type);
    return { name, when: 'before', act: { kind: 'problem', type: problem.type, status } };
  }
  const slow = /^slow(?<answer>-answer)?:(?<ms>\d{1,6})$/.exec(name)?.groups;
  if (slow) return { name, when: slow.answer ? 'after' : 'before', act: { kind: 'slow', ms: Number(slow.ms) } };
  return undefined;
}
