import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './any-text-for-tests.ts';
import { text } from './limited-text.ts';
import { countCharacters, tidyLine, tidyLines } from './text.ts';

describe('countCharacters', () => {
  it('counts an emoji outside the basic plane as one', () => {
    expect(countCharacters('🔧')).toBe(1);
  });

  it('never counts fewer characters than a counter of code points would', () => {
    fc.assert(fc.property(anyText(), (value) => countCharacters(value) === Array.from(value).length));
  });
});

describe('a text with a limit', () => {
  it('accepts emoji up to the limit and refuses one more', () => {
    expect(text(200).safeParse('🔧'.repeat(200)).success).toBe(true);
    expect(text(200).safeParse('🔧'.repeat(201)).success).toBe(false);
  });

  it('accepts a string exactly when its code points are within the limits', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 12 }), (value) => {
        const length = Array.from(value).length;
        expect(text(8, 2).safeParse(value).success).toBe(length >= 2 && length <= 8);
      }),
    );
  });

  it('names the limit in its issue, so that a page can say it', () => {
    expect(text(3).safeParse('four').error?.issues[0]).toMatchObject({ code: 'too_big', maximum: 3 });
    expect(text(3, 1).safeParse('').error?.issues[0]).toMatchObject({ code: 'too_small', minimum: 1 });
  });
});

describe('tidying', () => {
  it('turns pasted line breaks in a line into single spaces', () => {
    expect(tidyLine(' Leak\r\n\r\n  in  roof\t')).toBe('Leak in  roof');
  });

  it('keeps the lines of a longer text and trims its ends', () => {
    expect(tidyLines('\r\nFirst\r\nSecond\r')).toBe('First\nSecond');
  });

  it('drops characters that no key types', () => {
    expect(tidyLine('Leak\u0000 in\u001b roof\u0085')).toBe('Leak in roof');
    expect(tidyLines('First\n\tsecond\u0000')).toBe('First\n\tsecond');
  });

  it('drops what nobody sees, and leaves nothing where that is all', () => {
    expect(tidyLine('PO\u200b-4471\ufeff')).toBe('PO-4471');
    expect(tidyLines('Leak \u202efoor\u202c\nLe\u00adak')).toBe('Leak foor\nLeak');
    for (const text of ['\u200b\ufeff', '\u202e\u2066', '\u200d', ' \u200e\n\u200f ']) {
      expect(tidyLine(text)).toBe('');
      expect(tidyLines(text)).toBe('');
    }
  });

  it('keeps what joins letters or an emoji, and the marks of direction', () => {
    for (const text of ['👩‍🔧 Leak', 'می\u200cخواهم', 'رقم \u200e4471-A']) expect(tidyLine(text)).toBe(text);
  });

  it('leaves no half of an emoji, which would not arrive as it was sent', () => {
    expect(tidyLine('Leak \ud83d')).toBe('Leak \ufffd');
    expect(tidyLines('\udd27 Leak')).toBe('\ufffd Leak');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u2028', '\u0000', '\u0085', '\u200b', '\u200d'),
        }),
        (value) => {
          expect(tidyLine(tidyLine(value))).toBe(tidyLine(value));
          expect(tidyLines(tidyLines(value))).toBe(tidyLines(value));
        },
      ),
    );
  });
});
