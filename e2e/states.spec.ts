import { STATE_NAMES } from './client-states.ts';
import { expect } from './look.ts';
import { changeOf } from './outline.ts';
import { CHANGES, TITLES } from './state-changes.ts';
import { OUTLINES } from './state-outlines.ts';
import { type Sight, test, type Walk } from './state-walk.ts';

// Every state of a client's pages, in English and in Arabic, held against what WCAG 2.2 asks of each.

// They share one walk: a worker that goes with a failure would walk again.
test.describe.configure({ mode: 'serial', timeout: 600_000 });

/** What each state shows of one kind. */
function each<Kind extends keyof Sight>(walk: Walk, kind: Kind): Record<string, Sight[Kind]> {
  return Object.fromEntries(Object.entries(walk).map(([name, sight]) => [name, sight[kind]]));
}

const nothingIn = (walk: Walk) => Object.fromEntries(Object.keys(walk).map((name) => [name, []]));

/** A line of an outline without its words: what stands there and how it is. */
const partOf = (line: string) => [/^ *\w+/.exec(line)?.[0], ...line.matchAll(/ \[[a-z]+(=\d)?\]/g)].join('');

test('axe finds nothing in any state, in English and in Arabic, on a desk, a tablet and a phone, in light and in dark', ({
  walk,
}) => {
  expect(each(walk, 'axe')).toEqual(nothingIn(walk));
});

test('at 400 % zoom every word is there, none is cut off, and nothing scrolls sideways', ({ walk }) => {
  expect(each(walk, 'at400')).toEqual(nothingIn(walk));
});

test('text spaced as widely as anyone may ask for is cut off nowhere', ({ walk }) => {
  expect(each(walk, 'spaced')).toEqual(nothingIn(walk));
});

test('text of twice its size is cut off nowhere', ({ walk }) => {
  expect(each(walk, 'twice')).toEqual(nothingIn(walk));
});

test('a phone held sideways shows the same words', ({ walk }) => {
  expect(each(walk, 'onItsSide')).toEqual(nothingIn(walk));
});

test('everything that can be pressed is at least 24 px each way in every state', ({ walk }) => {
  expect(each(walk, 'small')).toEqual(nothingIn(walk));
});

test('every picture stands beside the words for it and is passed over by readers, and no text is a picture', ({
  walk,
}) => {
  expect(each(walk, 'pictures')).toEqual(nothingIn(walk));
});

test('every control has the words that are seen on it in its name', ({ walk }) => {
  expect(each(walk, 'misnamed')).toEqual(nothingIn(walk));
});

test('the office’s own names and texts say their language in every state', ({ walk }) => {
  expect(each(walk, 'unmarked')).toEqual(nothingIn(walk));
});

test('whose page it is, and how to reach them, stands in the same place in every state', ({ walk }) => {
  const seen = STATE_NAMES.map((name) => [name, walk[`${name}, en`].around]);
  const around = {
    first: 'Brightwater Services',
    last: ['Call 07 3555 0142', 'Email office@brightwater.example'],
  };
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(STATE_NAMES.map((name) => [name, around])));
});

test('what a receipt calls each answer is what the form asked for', ({ walk }) => {
  const { labels } = walk['empty, en'];
  const { terms } = walk['receipt, en'];
  expect(terms).not.toEqual([]);
  expect(terms.filter((term) => !labels.includes(term))).toEqual([]);
});

test('the title of the window says what is there, and whose it is', ({ walk }) => {
  expect(Object.fromEntries(STATE_NAMES.map((name) => [name, walk[`${name}, en`].title]))).toEqual(TITLES);
});

test('every state has its parts by role and name, and says which are wrong, chosen or open', ({ walk }) => {
  const { outline: form } = walk['empty, en'];
  const seen = STATE_NAMES.map((name) => {
    const { outline } = walk[`${name}, en`];
    return [name, (name in CHANGES ? changeOf(form, outline) : outline).join('\n')];
  });
  const kept = Object.entries({ ...OUTLINES, ...CHANGES }).map(([name, text]) => [name, text.trim()]);
  expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(kept));
});

test('in Arabic every state has the same parts in the same order', ({ walk }) => {
  const parts = (language: 'en' | 'ar') =>
    Object.fromEntries(STATE_NAMES.map((name) => [name, walk[`${name}, ${language}`].outline.map(partOf)]));
  expect(parts('ar')).toEqual(parts('en'));
});
