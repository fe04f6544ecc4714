import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEventReader, type SentEvent } from './sent-events.ts';

const STREAM =
  'event: ready\ndata: {}\nid: 7\nretry: 3000\n\n: still here\n\nevent: booking\ndata: {"a":\ndata: 1}\nid: 8\n\n';
const EVENTS: SentEvent[] = [
  { name: 'ready', data: '{}', id: '7' },
  { name: 'booking', data: '{"a":\n1}', id: '8' },
];

function readAll(pieces: readonly string[]): SentEvent[] {
  const reader = createEventReader();
  return pieces.flatMap((piece) => reader.feed(piece));
}

describe('server-sent events', () => {
  it('are read with their names, data and IDs; a heartbeat is none', () => {
    expect(readAll([STREAM])).toEqual(EVENTS);
  });

  it('are the same wherever the stream is cut, and whatever ends its lines', () => {
    const text = fc.constantFrom('\n', '\r\n', '\r').map((end) => `${STREAM.replaceAll('\n', end)}:`);
    fc.assert(
      fc.property(text, fc.array(fc.nat(200), { maxLength: 12 }), (stream, at) => {
        const cuts = [0, ...at.filter((cut) => cut < stream.length).sort((a, b) => a - b), stream.length];
        const pieces = cuts.slice(1).map((cut, index) => stream.slice(cuts[index], cut));
        expect(readAll(pieces)).toEqual(EVENTS);
      }),
    );
  });

  it('keep the last ID they were given, and are not told before they end', () => {
    const reader = createEventReader();
    expect(reader.feed('id: 3\ndata: x\n\ndata: y\n')).toEqual([{ name: 'message', data: 'x', id: '3' }]);
    expect(reader.feed('\n')).toEqual([{ name: 'message', data: 'y', id: '3' }]);
  });
});
