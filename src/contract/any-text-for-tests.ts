import fc from 'fast-check';

/** Code points that are half of a pair, and so no character: from here on, this many. */
const HALVES = { from: 0xd800, count: 0x800 };

const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - HALVES.count })
  .map((point) => String.fromCodePoint(point < HALVES.from ? point : point + HALVES.count));
/** Few of all code points are letters, digits or marks that a reader of text knows. */
const plainCharacter = fc.integer({ min: 0, max: 0x7f }).map((point) => String.fromCodePoint(point));

/**
 * Text of any characters at all, half of them ASCII. As `fc.string({ unit: 'binary' })`, which takes seconds to make: it builds
 * tables of all of Unicode.
 */
export function anyText(length: { minLength?: number; maxLength?: number } = {}): fc.Arbitrary<string> {
  return fc.array(fc.oneof(anyCharacter, plainCharacter), length).map((characters) => characters.join(''));
}
