import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFragment } from './pass/fragment.ts';
import { spaceOf } from './pass/space.ts';
import { askedOf } from './prefill/asked.ts';
import { readAsked } from './prefill/read-asked.ts';

const reading = {
  reader: { locale: 'en-AU', timeZone: 'Australia/Brisbane' },
  nowMs: Date.parse('2026-06-01T00:00:00Z'),
};
const name = fc.oneof(
  fc.constantFrom('site', 'job_type', 'project', 'title', 'notes', 'date', 'from', 'to', 'external_id', 'pass'),
  fc.constantFrom('__proto__', 'constructor', 'custom_fields.', 'custom_fields.__proto__', 'custom_fields.a.b'),
  fc.string({ maxLength: 10 }),
);

it('takes a pass out of any fragment at all, and leaves nothing of it there', () => {
  const part = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom('pass=', 'pass=a.b.c', 'pass=%', 'pass=%E0%A4%A'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const { pass, rest } = readFragment(parts.length === 0 ? '' : `#${parts.join('&')}`);
      expect(pass).not.toBe('');
      expect(
        rest
          .replace(/^#/, '')
          .split('&')
          .some((left) => left.startsWith('pass=')),
      ).toBe(false);
    }),
    { numRuns: 500 },
  );
});

const claims = fc
  .record({ sub: fc.oneof(fc.string(), fc.constantFrom('\ud800', 'a\udfff')), channel: fc.string() })
  .map((claimed) => `${btoa('{}')}.${btoa(JSON.stringify(claimed).replace(/[^ -~]/g, '?'))}.x`);

it('knows some space for any text that is given for a pass', () => {
  const texts = fc.oneof(
    claims,
    fc.string(),
    fc.array(fc.string({ maxLength: 8 }), { maxLength: 4 }).map((parts) => parts.join('.')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(typeof spaceOf(text)).toBe('string');
    }),
  );
});

it('reads any query at all: each value stands in its field or is told to be wrong', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.string({ maxLength: 40 })), { maxLength: 6 }), (pairs) => {
      const asked = askedOf({ prefill: {}, locked: [] }, Object.fromEntries(pairs));
      const { given, wrong } = readAsked(asked, reading);
      for (const { text, locked } of given) {
        expect(text).not.toBe('');
        expect(locked).toBe(false);
      }
      for (const { why } of wrong) expect(why).not.toBe('');
      expect(given.length + wrong.length).toBeLessThanOrEqual(asked.length);
    }),
    { numRuns: 500 },
  );
});
