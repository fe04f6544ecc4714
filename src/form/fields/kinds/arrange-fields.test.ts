import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrangeFields, inPageOrder } from './arrange-fields.ts';
import { fieldOf } from './fields-for-tests.ts';

const named = (external_name: string, group?: string) =>
  fieldOf('text', { external_name, ...(group !== undefined && { group }) });

it('puts the fields of a group together where the first of them stands, and keeps the order otherwise', () => {
  const [a, b, c, d, e] = [named('a'), named('b', 'Roof'), named('c'), named('d', 'Roof'), named('e', 'Access')];
  expect(arrangeFields([a, b, c, d, e])).toEqual([
    { kind: 'field', field: a },
    { kind: 'group', name: 'Roof', fields: [b, d] },
    { kind: 'field', field: c },
    { kind: 'group', name: 'Access', fields: [e] },
  ]);
});

it('loses no field and shows none twice', () => {
  const anyFields = fc
    .array(fc.option(fc.constantFrom('Roof', 'Access')))
    .map((groups) => groups.map((group, index) => named(`f${index}`, group ?? undefined)));
  fc.assert(
    fc.property(anyFields, (fields) => {
      const order = inPageOrder(fields);
      expect(order).toHaveLength(fields.length);
      expect(new Set(order)).toEqual(new Set(fields));
    }),
  );
});
