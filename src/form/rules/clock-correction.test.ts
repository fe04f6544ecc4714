import { expect, it } from 'vitest';
import type { Submission } from '../submission/submission.ts';
import { corrected, correctionIn } from './clock-correction.ts';

const sent = {
  site: '3065756',
  job_type: '29400',
  title: 'Annual service',
  start_time: '2030-07-01T09:00:00+10:00',
  end_time: '2030-07-01T11:00:00+10:00',
};
const instead = { start_time: '2030-07-01T09:00:00+11:00', end_time: '2030-07-01T11:00:00+11:00' };
const differs: Submission = {
  kind: 'rejected',
  failure: {
    kind: 'problem',
    type: 'clock-rules-differ',
    problem: { type: 'https://callout/problems/clock-rules-differ', status: 409, window: instead },
  },
};

it('sends the relay’s reading once the person asks again for the window it corrected', () => {
  expect(corrected(sent, correctionIn(differs, sent))).toEqual({ ...sent, ...instead });
});

it('leaves a window alone that the person has changed since', () => {
  const changed = { ...sent, end_time: '2030-07-01T12:00:00+10:00' };
  expect(corrected(changed, correctionIn(differs, sent))).toEqual(changed);
});

it('corrects nothing when the relay’s no was about something else', () => {
  expect(correctionIn({ kind: 'editing' }, sent)).toBeUndefined();
  expect(corrected(sent, undefined)).toBe(sent);
});
