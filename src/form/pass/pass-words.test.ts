import { expect, it } from 'vitest';
import { RELAY_PROBLEMS } from '../../contract/problems.ts';
import { isPassProblem, type PassProblemType } from './pass-problem.ts';
import { tellRefusal, tellShut } from './pass-words.ts';

const types = Object.keys(RELAY_PROBLEMS).filter((type): type is PassProblemType => type.startsWith('pass-'));

it.each(types)('says what happened and whom to ask for %s', (type) => {
  const { heading, text } = tellRefusal(type, 'Brightwater Services');
  expect(heading).toMatch(/link/);
  expect(text).toHaveLength(2);
  expect(text.join(' ')).toContain('Brightwater Services');
  expect(tellRefusal(type, undefined).text.join(' ')).toContain('the office');
});

it('says of a channel that is switched off whom to ask instead, and nothing of a link', () => {
  const { heading, text } = tellRefusal('channel-off', 'Brightwater Services');
  expect(heading).toMatch(/switched off/);
  expect(text.join(' ')).toContain('ask Brightwater Services directly');
  expect(`${heading} ${text.join(' ')}`).not.toMatch(/link/);
});

it.each(types)('says in a partner’s page nothing of a link, but to load it again, for %s', (type) => {
  const { heading, text } = tellShut(type, 'Brightwater Services', true);
  expect(text.join(' ')).toMatch(/Load the page again\..* ask Brightwater Services\./);
  expect(`${heading} ${text.join(' ')}`).not.toMatch(/link|message/);
  expect(tellShut(type, 'Brightwater Services', false)).toEqual(tellRefusal(type, 'Brightwater Services'));
});

it('tells the pass’s own problems from all others', () => {
  expect(types.every(isPassProblem)).toBe(true);
  expect(isPassProblem('channel-off')).toBe(true);
  expect(isPassProblem('not-allowed')).toBe(false);
  expect(isPassProblem('unauthorized')).toBe(false);
});
