import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../contract/limits.ts';
import { countCharacters, tidyLines } from '../../contract/text.ts';
import { keepNotes } from './keep-notes.ts';

const line = fc.oneof(
  fc.constantFrom('Gate code 12', 'Called Jo', '', ' ', '🔧'),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const log = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));

/** The job's notes once the change has been sent. */
function after(notes: { has: string; own: string; wanted: string }): string {
  const kept = keepNotes(notes);
  if (kept.kind === 'replace') return notes.wanted;
  return kept.kind === 'added' ? kept.notes : notes.has;
}

describe('a client’s notes', () => {
  it('take the place of their own last ones', () => {
    expect(keepNotes({ has: 'Gate code 12\r\n', own: 'Gate code 12', wanted: 'Gate code 34' })).toEqual({
      kind: 'replace',
    });
    expect(keepNotes({ has: '', own: 'Gate code 12', wanted: 'Gate code 34' })).toEqual({ kind: 'replace' });
    expect(keepNotes({ has: 'Gate code 12', own: 'Gate code 12', wanted: '' })).toEqual({ kind: 'replace' });
  });

  it('go under what the office has written', () => {
    const has = 'Gate code 12\n\nCalled Jo, wants mornings';
    expect(keepNotes({ has, own: 'Gate code 12', wanted: 'Gate code 34' })).toEqual({
      kind: 'added',
      notes: `${has}\n\nGate code 34`,
    });
  });

  it('that are emptied leave what the office has written', () => {
    expect(keepNotes({ has: 'Called Jo', own: 'Gate code 12', wanted: '' })).toEqual({ kind: 'there' });
  });

  it('are there only as whole lines', () => {
    expect(keepNotes({ has: 'Gate code 123', own: '', wanted: 'Gate code 12' })).toMatchObject({ kind: 'added' });
  });

  it('fit in by characters as people count them, and are refused where they do not', () => {
    const has = '🔧'.repeat(LIMITS.notes - 3);
    expect(keepNotes({ has, own: '', wanted: 'x' })).toEqual({ kind: 'added', notes: `${has}\n\nx` });
    expect(keepNotes({ has, own: '', wanted: 'xy' })).toEqual({ kind: 'no-room' });
  });

  it('never cost a word of the office’s, are there afterwards, and are not added twice', () => {
    fc.assert(
      fc.property(log, log, log.map(tidyLines), (has, own, wanted) => {
        const isOffices = tidyLines(has) !== tidyLines(own) && tidyLines(has) !== '';
        const now = after({ has, own, wanted });
        if (isOffices) expect(now.startsWith(has.trimEnd())).toBe(true);
        expect(`\n${tidyLines(now)}\n`).toContain(wanted === '' && isOffices ? '\n' : `\n${wanted}\n`);
        expect(keepNotes({ has: now, own, wanted })).toEqual({ kind: 'there' });
        const grown = countCharacters(now.trimEnd()) - countCharacters(has.trimEnd());
        if (isOffices) expect([0, countCharacters(wanted) + 2]).toContain(grown);
      }),
    );
  });
});
