import { describe, expect, it } from 'vitest';
import { type AuditedIntention, type AuditedJob, audit, type ViolationKind } from './audit.ts';
import type { Telling, Told } from './telling.ts';

const booked = (id: string, number = id): Told => ({ kind: 'booked', job: { id, number } });
const job = (id: string, content: string): AuditedJob => ({ id, number: id, content });

/** Each telling is asked for when the one before is known, unless it says when. */
function told(...tellings: (Told & { askedAt?: number; toldAt?: number })[]): Telling[] {
  return tellings.map((telling, index) => ({ askedAt: index * 10, toldAt: index * 10 + 5, ...telling }));
}

function meant(key: string, content: string, ...tellings: Parameters<typeof told>): AuditedIntention {
  return { key, content, tellings: told(...tellings) };
}

function violations(intentions: AuditedIntention[], jobs: AuditedJob[]): [ViolationKind, string][] {
  return audit(intentions, jobs).violations.map(({ kind, detail }) => [kind, detail]);
}

describe('a world in which the promise was kept', () => {
  it.each<[string, AuditedIntention[], AuditedJob[]]>([
    ['one job for one intention', [meant('a', 'A', booked('1'))], [job('1', 'A')]],
    ['a wait, then the job', [meant('a', 'A', { kind: 'pending' }, booked('1'))], [job('1', 'A')]],
    ['a refusal and no job', [meant('a', 'A', { kind: 'refused' })], []],
    ['an error, nothing stored, no job', [meant('a', 'A', { kind: 'not-stored' }, { kind: 'unknown-key' })], []],
    ['an error, and the job all the same', [meant('a', 'A', { kind: 'not-stored' }, booked('1'))], [job('1', 'A')]],
    ['a doubt, with a job', [meant('a', 'A', { kind: 'unresolved' })], [job('1', 'A')]],
    ['a doubt, without one', [meant('a', 'A', { kind: 'unresolved' })], []],
    ['a doubt that a late answer settled', [meant('a', 'A', { kind: 'unresolved' }, booked('1'))], [job('1', 'A')]],
    [
      'two alike on purpose',
      [meant('a', 'A', booked('1')), meant('b', 'A', booked('2'))],
      [job('1', 'A'), job('2', 'A')],
    ],
    [
      'two alike, one of them refused',
      [meant('a', 'A', booked('1')), meant('b', 'A', { kind: 'refused' })],
      [job('1', 'A')],
    ],
    [
      'two alike, one of them in doubt',
      [meant('a', 'A', booked('1')), meant('b', 'A', { kind: 'unresolved' })],
      [job('1', 'A'), job('2', 'A')],
    ],
    [
      'an answer that was overtaken by a later one',
      [
        meant(
          'a',
          'A',
          { ...booked('1'), askedAt: 0, toldAt: 5 },
          { kind: 'pending', askedAt: 1, toldAt: 6 },
          booked('1'),
        ),
      ],
      [job('1', 'A')],
    ],
  ])('has no violation: %s', (_, intentions, jobs) => {
    expect(violations(intentions, jobs)).toEqual([]);
  });

  it('is counted', () => {
    const intentions = [
      meant('a', 'A', { kind: 'pending' }, booked('1')),
      meant('b', 'B', { kind: 'no-answer', why: 'cut' }, { kind: 'unknown-key' }),
      meant('c', 'C', { kind: 'refused' }),
      meant('d', 'D', { kind: 'unresolved' }),
    ];
    expect(audit(intentions, [job('1', 'A')])).toEqual({
      intentions: 4,
      accepted: 2,
      jobs: 1,
      booked: 1,
      refused: 1,
      unresolved: 1,
      neverStored: 1,
      violations: [],
    });
  });
});

describe('a broken promise is found:', () => {
  it.each<[string, AuditedIntention[], AuditedJob[], [ViolationKind, RegExp][]]>([
    [
      'two jobs for one intention',
      [meant('a', 'A', booked('1'))],
      [job('1', 'A'), job('2', 'A')],
      [['duplicate', /^2 jobs: 1, 2$/]],
    ],
    [
      'three jobs for two that are alike',
      [meant('a', 'A', booked('1')), meant('b', 'A', booked('2'))],
      [job('1', 'A'), job('2', 'A'), job('3', 'A')],
      [['duplicate', /^3 jobs/]],
    ],
    [
      'two jobs for one that is in doubt',
      [meant('a', 'A', { kind: 'unresolved' })],
      [job('1', 'A'), job('2', 'A')],
      [['duplicate', /^2 jobs/]],
    ],
    [
      'two jobs for one that nobody was told of',
      [meant('a', 'A', { kind: 'no-answer', why: 'cut' })],
      [job('1', 'A'), job('2', 'A')],
      [
        ['unsettled', /./],
        ['duplicate', /^2 jobs/],
      ],
    ],
    [
      'told booked, and there is no job',
      [meant('a', 'A', booked('1'))],
      [],
      [
        ['lost', /no job/],
        ['wrongly-told', /^told job 1, which none/],
      ],
    ],
    [
      'taken on, and neither settled nor sent',
      [meant('a', 'A', { kind: 'pending' })],
      [],
      [
        ['lost', /no job/],
        ['unsettled', /./],
      ],
    ],
    ['sent, and not settled', [meant('a', 'A', { kind: 'pending' })], [job('1', 'A')], [['unsettled', /./]]],
    [
      'taken on, and forgotten',
      [meant('a', 'A', { kind: 'pending' }, { kind: 'unknown-key' })],
      [],
      [
        ['lost', /no job/],
        ['wrongly-told', /^told pending, then unknown-key$/],
      ],
    ],
    [
      'a job of a booking that no relay knows',
      [meant('a', 'A', { kind: 'no-answer', why: 'cut' }, { kind: 'unknown-key' })],
      [job('1', 'A')],
      [['stray', /no relay knows/]],
    ],
    ['a job that nobody meant', [], [job('1', 'X')], [['stray', /^nobody meant job 1$/]]],
    [
      'a job whose words were changed on the way',
      [meant('a', 'A', booked('1'))],
      [job('1', 'A, cut off')],
      [
        ['stray', /^nobody meant job 1$/],
        ['lost', /no job/],
        ['wrongly-told', /another's$/],
      ],
    ],
    [
      'told refused, and there is a job',
      [meant('a', 'A', { kind: 'refused' })],
      [job('1', 'A')],
      [['wrongly-told', /^told refused, and there is a job$/]],
    ],
    [
      'one of two that are alike told refused, and both have a job',
      [meant('a', 'A', booked('1')), meant('b', 'A', { kind: 'refused' })],
      [job('1', 'A'), job('2', 'A')],
      [['wrongly-told', /^told refused, and there is a job$/]],
    ],
    [
      'told another’s job',
      [meant('a', 'A', booked('2')), meant('b', 'B', booked('2'))],
      [job('1', 'A'), job('2', 'B')],
      [
        ['wrongly-told', /^told job 2, which is another's$/],
        ['wrongly-told', /^2 intentions were told job 2$/],
      ],
    ],
    [
      'two that are alike told the same job',
      [meant('a', 'A', booked('1')), meant('b', 'A', booked('1'))],
      [job('1', 'A'), job('2', 'A')],
      [
        ['duplicate', /^2 jobs/],
        ['wrongly-told', /^2 intentions were told job 1$/],
      ],
    ],
    [
      'told a wrong number',
      [meant('a', 'A', booked('1', '99'))],
      [job('1', 'A')],
      [['wrongly-told', /^told number 99 of job 1$/]],
    ],
    [
      'told a job, then another',
      [meant('a', 'A', booked('1'), booked('2'))],
      [job('1', 'A'), job('2', 'A')],
      [
        ['duplicate', /^2 jobs/],
        ['wrongly-told', /^told job 1, then job 2$/],
      ],
    ],
    [
      'told booked, then waiting',
      [meant('a', 'A', booked('1'), { kind: 'pending' }, booked('1'))],
      [job('1', 'A')],
      [['wrongly-told', /^told booked, then pending$/]],
    ],
    [
      'told refused, then booked',
      [meant('a', 'A', { kind: 'refused' }, booked('1'))],
      [job('1', 'A')],
      [['wrongly-told', /^told refused, then booked$/]],
    ],
    [
      'told refused by a relay that then knows nothing of it',
      [meant('a', 'A', { kind: 'refused' }, { kind: 'unknown-key' })],
      [],
      [['wrongly-told', /^told refused, then unknown-key$/]],
    ],
    [
      'told to change what is right',
      [meant('a', 'A', { kind: 'turned-away' }, { kind: 'unknown-key' })],
      [],
      [['wrongly-told', /nothing wrong$/]],
    ],
    [
      'told that its own key is another’s',
      [meant('a', 'A', { kind: 'key-reused' }, booked('1'))],
      [job('1', 'A')],
      [['wrongly-told', /key was used/]],
    ],
  ])('%s', (_, intentions, jobs, expected) => {
    expect(violations(intentions, jobs)).toEqual(
      expected.map(([kind, detail]) => [kind, expect.stringMatching(detail)]),
    );
  });
});
