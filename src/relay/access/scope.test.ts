import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scope } from '../../contract/passes.ts';
import { isInScope, narrow } from './scope.ts';

const ids = ['1', '2', '3', '4'];
const scope: fc.Arbitrary<Scope> = fc.oneof(fc.constant('*' as const), fc.array(fc.constantFrom(...ids)));

describe('a scope that is narrowed by another', () => {
  it('holds what both hold, and nothing else', () => {
    fc.assert(
      fc.property(scope, scope, fc.constantFrom(...ids, '5'), (one, other, id) => {
        expect(isInScope(narrow(one, other), id)).toBe(isInScope(one, id) && isInScope(other, id));
      }),
    );
  });

  it('is no wider for being narrowed again', () => {
    fc.assert(
      fc.property(scope, scope, (one, other) => {
        expect(narrow(narrow(one, other), other)).toEqual(narrow(one, other));
      }),
    );
  });
});
