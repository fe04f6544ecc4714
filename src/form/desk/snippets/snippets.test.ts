import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandSnippet } from './snippets.ts';

const SNIPPETS = { gate: 'Gate code is at the office.', 'dog-2': 'Two dogs.' };
const expand = (text: string, caret = text.length) => {
  const expansion = expandSnippet(text, caret, SNIPPETS);
  return expansion && text.slice(0, expansion.from) + expansion.text + text.slice(caret);
};

describe('a snippet', () => {
  it('takes the place of its name before the caret, and of nothing else', () => {
    expect(expand('/gate')).toBe('Gate code is at the office.');
    expect(expand('Call first. /gate')).toBe('Call first. Gate code is at the office.');
    expect(expand('Call first.\n/dog-2')).toBe('Call first.\nTwo dogs.');
    expect(expand('/gate and so on', 5)).toBe('Gate code is at the office. and so on');
    expect(expand('/Gate')).toBe('Gate code is at the office.');
  });

  it('is not meant by a slash inside a word, an unknown name or one that is not finished', () => {
    expect(expand('and/gate')).toBeUndefined();
    expect(expand('//gate')).toBeUndefined();
    expect(expand('/fence')).toBeUndefined();
    expect(expand('/gat')).toBeUndefined();
    expect(expand('/gate ')).toBeUndefined();
    expect(expand('/constructor')).toBeUndefined();
    expect(expand('')).toBeUndefined();
  });

  it('never touches what stands before its name or after the caret', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `${before} /gate${after}`;
        expect(expand(text, before.length + 6)).toBe(`${before} Gate code is at the office.${after}`);
      }),
    );
  });
});
