import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingKeySchema } from './bookings.ts';
import { toFrameSchema, toHostSchema } from './frame-messages.ts';
import { parseSignature, webhookEventSchema } from './webhooks.ts';
import { instantOf, partsOf, wireTimeSchema } from './wire-time.ts';

const value = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.double(),
  fc.boolean(),
  fc.constantFrom(null, undefined, [], {}),
);
const names = fc.constantFrom(
  'callout',
  'type',
  'values',
  'theme',
  'pass',
  'height',
  'key',
  '__proto__',
  'constructor',
);
const objects = fc.dictionary(names, value, { maxKeys: 5 });

describe('a wire time', () => {
  it('is any text that it takes: with a date, a time and an offset that make an instant', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/),
      fc.stringMatching(/^20[0-3]\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:00[+-]1[0-5]:[03]0(\n|Z)?$/),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const isWireTime = wireTimeSchema.safeParse(text).success;
        if (!isWireTime) return;
        expect(Number.isFinite(instantOf(text))).toBe(true);
        expect(partsOf(text)).toMatchObject({
          date: text.slice(0, 10),
          time: text.slice(11, 16),
          offset: text.slice(19),
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a message between a page and the form in its frame', () => {
  it('is one that the protocol names, or none, whatever another window sends', () => {
    const types = fc.constantFrom('ready', 'resize', 'booked', 'prefill', 'theme', 'locale', 'pass', 'reset', 'x');
    const messages = fc.oneof(
      value,
      objects,
      fc.tuple(objects, types).map(([fields, type]) => ({ ...fields, callout: 1, type })),
    );
    fc.assert(
      fc.property(messages, (message) => {
        for (const schema of [toHostSchema, toFrameSchema]) {
          const read = schema.safeParse(message);
          if (read.success) expect(read.data.callout).toBe(1);
        }
        expect(Object.prototype).not.toHaveProperty('values');
      }),
      { numRuns: 500 },
    );
  });
});

describe('an idempotency key', () => {
  it('is a UUID, or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.uuid(),
          fc.uuid().map((key) => `${key}\n`),
        ),
        (text) => {
          if (bookingKeySchema.safeParse(text).success) expect(text).toMatch(/^[0-9a-f-]{36}$/);
        },
      ),
    );
  });
});

describe('a webhook', () => {
  it('has an ID and a job, or is none', () => {
    const events = fc.record(
      {
        event_id: value,
        event_type: value,
        occurred_at: value,
        job: fc.oneof(value, fc.record({ id: value, status: value })),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(events, (event) => {
        const read = webhookEventSchema.safeParse(event);
        if (read.success) expect(read.data.job.id).toMatch(/^\d{1,20}$/);
      }),
    );
  });

  it('has a signature of a second and 32 bytes, or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^t=\d{0,14},v1=[0-9a-fA-F]{60,66}\s?$/)), (header) => {
        const signature = parseSignature(header);
        if (!signature) return;
        expect(Number.isSafeInteger(signature.t)).toBe(true);
        expect(Buffer.from(signature.v1, 'hex')).toHaveLength(32);
      }),
      { numRuns: 500 },
    );
  });
});
