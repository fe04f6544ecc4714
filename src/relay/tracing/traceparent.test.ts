import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newTrace, readTraceparent, spanIn, type Trace, writeTraceparent } from './traceparent.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

describe('a traceparent', () => {
  it('is read by the shape that the standard gives it', () => {
    expect(readTraceparent(`00-${TRACE}-${SPAN}-01`)).toEqual({ traceId: TRACE, spanId: SPAN, sampled: true });
    expect(readTraceparent(`00-${TRACE}-${SPAN}-00`)).toMatchObject({ sampled: false });
    expect(readTraceparent(`00-${TRACE}-${SPAN}-fe`)).toMatchObject({ sampled: false });
  });

  it.each([
    ['nothing', undefined],
    ['an empty header', ''],
    ['no header of this kind', 'abc'],
    ['a trace of zeros', `00-${'0'.repeat(32)}-${SPAN}-01`],
    ['a span of zeros', `00-${TRACE}-${'0'.repeat(16)}-01`],
    ['upper case', `00-${TRACE.toUpperCase()}-${SPAN}-01`],
    ['the version that there is not', `ff-${TRACE}-${SPAN}-01`],
    ['more fields than its version has', `00-${TRACE}-${SPAN}-01-extra`],
    ['two headers in one', `00-${TRACE}-${SPAN}-01, 00-${TRACE}-${SPAN}-01`],
    ['a line break', `00-${TRACE}-${SPAN}-01\n`],
  ])('is none where it is %s', (_, header) => {
    expect(readTraceparent(header)).toBeUndefined();
  });

  it('of a later version is read as far as it is known', () => {
    expect(readTraceparent(`cc-${TRACE}-${SPAN}-01-what-the-future-will-be-like`)).toMatchObject({ traceId: TRACE });
    expect(readTraceparent(`cc-${TRACE}-${SPAN}-01.what`)).toBeUndefined();
  });

  it('is written as it is read', () => {
    const hex = (digits: number) =>
      fc
        .array(fc.constantFrom(...'0123456789abcdef'), { minLength: digits, maxLength: digits })
        .map((all) => all.join(''))
        .filter((text) => !/^0+$/.test(text));
    const traces: fc.Arbitrary<Trace> = fc.record({ traceId: hex(32), spanId: hex(16), sampled: fc.boolean() });
    fc.assert(
      fc.property(traces, (trace) => {
        expect(readTraceparent(writeTraceparent(trace))).toEqual({ ...trace });
      }),
    );
  });

  it('never comes of anything else, however long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (text) => {
        const read = readTraceparent(text);
        expect(read === undefined || text.startsWith(`${text.slice(0, 2)}-${read.traceId}-${read.spanId}-`)).toBe(true);
      }),
    );
  });
});

it('goes on in the same trace with a span of its own', () => {
  const began = newTrace();
  const next = spanIn(began);
  expect(next).toMatchObject({ traceId: began.traceId, sampled: began.sampled });
  expect(next.spanId).not.toBe(began.spanId);
  expect(newTrace().traceId).not.toBe(began.traceId);
});
