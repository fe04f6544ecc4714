import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fieldKey } from './field-key.ts';

it('leaves a plain name as it is', () => {
  expect(fieldKey('scope_of_work')).toBe('scope_of_work');
});

it.each(['p.o.', 'size [mm]', `"x"`, `it's`, '__proto__', 'constructor', 'toString', '12', '<b>', 'a-b', 'ø'])(
  'gives %s a key that the form library reads no meaning into',
  (name) => {
    expect(fieldKey(name)).toMatch(/^[\w-]+$/);
    expect(fieldKey(name)).not.toMatch(/^(\d+|__proto__|constructor|toString)$/);
  },
);

it('never gives two names the same key', () => {
  const name = fc.oneof(fc.string({ unit: fc.constantFrom('a', '1', '2', '-', '.', 'ģ', '_') }), fc.string());
  fc.assert(fc.property(name, name, (one, other) => one === other || fieldKey(one) !== fieldKey(other)));
});
