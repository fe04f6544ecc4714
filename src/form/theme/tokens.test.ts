import { describe, expect, it } from 'vitest';
import type { Scheme } from './accent.ts';
import { contrast } from './colour.ts';
import { readTokens } from './tokens-for-tests.ts';

/** Text needs 4.5:1 on what it stands on (WCAG 2.2, 1.4.3), a control's edge 3:1 beside it (1.4.11), and text 7:1 where more is asked (1.4.6). */
const NEEDED = { text: 4.5, edge: 3, more: 7 };

const GROUNDS = ['--page', '--surface', '--surface-raised', '--surface-sunken', '--field'];

/** Which tokens are text, by the grounds that the stylesheets put them on. */
const TEXTS: Record<string, string[]> = {
  '--text': [...GROUNDS, '--accent-soft', '--danger-soft', '--success-soft', '--warning-soft'],
  '--text-quiet': [...GROUNDS, '--accent-soft', '--danger-soft', '--warning-soft'],
  '--accent': [...GROUNDS, '--accent-soft'],
  '--accent-strong': [...GROUNDS, '--accent-soft'],
  '--danger': [...GROUNDS, '--danger-soft'],
  '--success': [...GROUNDS, '--success-soft'],
  '--warning': [...GROUNDS, '--warning-soft'],
  '--on-accent': ['--accent', '--accent-strong'],
  // A button that cannot be taken back.
  '--surface': ['--danger'],
};

/** Edges by which a control or its state is told, and what lies on either side of them. */
const EDGES: Record<string, string[]> = {
  '--line-control': GROUNDS,
  '--accent': [...GROUNDS, '--accent-soft'],
  '--danger': GROUNDS,
  '--success': ['--page', '--surface', '--success-soft'],
};

const pairs = (of: Record<string, string[]>) =>
  Object.entries(of).flatMap(([front, backs]) => backs.map((back) => [front, back] as const));

const VIEWS = (['light', 'dark'] as const).flatMap((scheme: Scheme) =>
  [false, true].map((moreContrast) => ({
    scheme,
    moreContrast,
    name: moreContrast ? `${scheme}, more contrast` : scheme,
  })),
);

describe.each(VIEWS)('in $name', ({ scheme, moreContrast }) => {
  const tokens = readTokens(scheme, moreContrast);
  const between = (front: string, back: string) => contrast(tokens.colour(front), tokens.colour(back));

  it.each(pairs(TEXTS))('%s can be read on %s', (front, back) => {
    expect(between(front, back)).toBeGreaterThanOrEqual(moreContrast ? NEEDED.more : NEEDED.text);
  });

  it.each(pairs(EDGES))('an edge in %s is seen against %s', (front, back) => {
    expect(between(front, back)).toBeGreaterThanOrEqual(moreContrast ? NEEDED.text : NEEDED.edge);
  });

  it('every colour of tokens.css but the faint lines is measured here', () => {
    const measured = new Set([...pairs(TEXTS), ...pairs(EDGES)].flat());
    const colours = tokens.names.filter((name) => {
      try {
        return Boolean(tokens.colour(name));
      } catch {
        return false;
      }
    });
    // A line between rows tells nothing that the rows do not tell.
    expect(colours.filter((name) => !measured.has(name))).toEqual(['--line']);
  });
});
