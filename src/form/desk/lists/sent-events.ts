/** One server-sent event. `id`: what a stream that is cut after it is resumed with; empty when none was given yet. */
export interface SentEvent {
  name: string;
  data: string;
  id: string;
}

/**
 * Reads server-sent events (WHATWG HTML, "Server-sent events") out of a text that comes in pieces, cut anywhere. `feed` returns
 * the events that a piece completes; comments and fields of no use here are passed over.
 */
export function createEventReader(): { feed(piece: string): SentEvent[] } {
  let rest = '';
  let name = '';
  let data: string[] = [];
  let id = '';

  function take(line: string): SentEvent[] {
    if (line === '') {
      const event = { name: name || 'message', data: data.join('\n'), id };
      const isComplete = data.length > 0;
      [name, data] = ['', []];
      return isComplete ? [event] : [];
    }
    const colon = line.indexOf(':');
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
    if (field === 'id' && !value.includes('\0')) id = value;
    return [];
  }

  return {
    feed(piece) {
      rest += piece;
      // A carriage return at the very end may be the first half of a line's end.
      const lines = rest.split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      return lines.flatMap(take);
    },
  };
}
