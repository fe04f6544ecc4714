import { expect, it } from 'vitest';
import { isOffice } from './sight-of.ts';

it('takes for the office the operator’s own desk, and no other channel’s', () => {
  expect(isOffice({ role: 'desk', channel: 'own' })).toBe(true);
  expect(isOffice({ role: 'desk', channel: 'acme' })).toBe(false);
  expect(isOffice({ role: 'partner', channel: 'own' })).toBe(false);
});
