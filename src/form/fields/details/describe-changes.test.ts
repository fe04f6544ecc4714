import { expect, it } from 'vitest';
import { fieldOf } from '../kinds/fields-for-tests.ts';
import { describeChanges } from './describe-changes.ts';

const named = (label: string, more = {}) => fieldOf('text', { external_name: label.toLowerCase(), label, ...more });
const [scope, access, serial] = [named('Scope'), named('Roof access'), named('Serial number')];

it('names what was added', () => {
  expect(describeChanges([scope], [access, scope])).toBe('Job details changed: Roof access was added.');
});

it('names all that happened, in one sentence', () => {
  expect(describeChanges([scope, serial], [named('Scope', { required: true }), access])).toBe(
    'Job details changed: Roof access was added; Scope was changed; Serial number was removed.',
  );
  expect(describeChanges([scope, serial], [])).toBe('Job details changed: Scope and Serial number were removed.');
});

it('says nothing when the fields look the same, in whatever order', () => {
  expect(describeChanges([scope, access], [access, { ...scope, fi_field_id: '99' }])).toBeUndefined();
});

it('counts what is too much to name', () => {
  const many = Array.from({ length: 40 }, (_, index) => named(`Field ${index}`));
  expect(describeChanges([], many)).toBe(
    'Job details changed: Field 0, Field 1, Field 2, Field 3 and 36 others were added.',
  );
});
