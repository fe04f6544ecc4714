import { expect, it } from 'vitest';
import { readPrefill } from './read-prefill.ts';

it('keeps what makes sense, and says of each other value why it is ignored', () => {
  expect(readPrefill({ title: 'Leak', site: 3065756, titel: 'x', 'custom_fields.scope_of_work': 'Two units' })).toEqual(
    {
      values: { title: 'Leak', 'custom_fields.scope_of_work': 'Two units' },
      wrong: [
        "Callout: prefill's site is ignored: see docs/partners.md. A value is a text.",
        'Callout: prefill\'s "titel" is ignored: see docs/partners.md. No field has that name.',
      ],
    },
  );
});

it.each([[['title']], ['title'], [null], [undefined]])('says that %j is no set of values', (given) => {
  expect(readPrefill(given)).toEqual({ values: {}, wrong: [expect.stringContaining('as JSON')] });
});
