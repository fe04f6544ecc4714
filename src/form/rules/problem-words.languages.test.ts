import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RELAY_PROBLEMS, type RelayProblemType, relayProblemUri } from '../../contract/problems.ts';
import { setLocale } from '../language/language.ts';
import { problemOf } from '../orders/order-problem.ts';
import { problemWords } from './problem-words.ts';

const ENGLISH = 'The relay’s own English.';
/** Told by what the relay says of them, which comes with a code (src/contract/sayings-details.ts). */
const TOLD_BY_CODE: readonly string[] = ['erased', 'job-changed', 'clock-rules-differ'];
const TYPES = (Object.keys(RELAY_PROBLEMS) as RelayProblemType[]).filter((type) => !TOLD_BY_CODE.includes(type));
const READER = { phone: '07 3555 0142', locale: 'vi' };

beforeEach(async () => {
  vi.stubGlobal('document', { documentElement: {} });
  await setLocale('vi');
});

afterEach(async () => {
  await setLocale('en-AU');
  vi.unstubAllGlobals();
});

const failureOf = (type: RelayProblemType) => {
  const problem = { type: relayProblemUri(type), status: RELAY_PROBLEMS[type], title: ENGLISH, detail: ENGLISH };
  return { kind: 'problem' as const, type, problem };
};

test.each(TYPES)('a request’s problem of type %s is told in the reader’s language', (type) => {
  const { heading, text } = problemWords(failureOf(type), READER);
  expect(`${heading} ${text}`).not.toContain(ENGLISH);
  expect(text).toMatch(/[ạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỵỷỹđ]/);
});

test.each(TYPES.filter((type) => !type.startsWith('invalid-')))(
  'a change’s problem of type %s is told in the reader’s language',
  (type) => {
    const told = problemOf('change', { kind: 'rejected', failure: failureOf(type) }, READER);
    expect(told?.text.join(' ')).not.toContain(ENGLISH);
    expect(told?.text.join(' ')).toMatch(/[ạảấầẩậắằặẹẻếềểệỉịọỏốồổộớờởợụủứừửựỳỵỷỹđ]/);
  },
);
