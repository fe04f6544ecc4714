import { expect, it, vi } from 'vitest';
import { createLog } from './log.ts';

function logWith(secrets: string[], level = 'info') {
  const lines: string[] = [];
  return { log: createLog({ level, secrets, destination: { write: (line) => lines.push(line) } }), lines };
}

it('writes one JSON line for each event, with its fields and its sentence', () => {
  const { log, lines } = logWith([]);
  log.info({ requestId: 'req_1' }, 'request');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'info', requestId: 'req_1', msg: 'request' });
});

it('blots out a secret wherever it turns up, the inside of an error among them', () => {
  const { log, lines } = logWith(['fi_pk_"quoted"', 'p/w']);
  const cause = new Error('Headers.append: "Bearer fi_pk_"quoted"" is an invalid header value');
  log.error({ error: new Error('no luck', { cause }), url: 'postgres://u:p%2Fw@db' }, 'failed with fi_pk_"quoted"');
  expect(lines.join('')).not.toMatch(/quoted|p%2Fw/);
  expect(lines.join('')).toContain('[secret]');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'failed with [secret]' });
});

it('leaves out what is below its level', () => {
  const { log, lines } = logWith([], 'warn');
  log.info({}, 'not now');
  expect(lines).toEqual([]);
});

it('keeps one event on one line, whatever is in its fields', () => {
  const lines: string[] = [];
  const log = createLog({ level: 'info', secrets: [], destination: { write: (line) => lines.push(line) } });
  const forged = 'x"}\n{"level":"error","msg":"forged"}\r\n\u001b[2J\u2028';
  log.warn({ frame: forged }, 'a pass in another channel’s frame');
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toMatch(/\p{Cc}/u);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', frame: forged });
});

it('says to the millisecond when it was, in UTC', () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 6, 1, 9, 30, 5, 7) });
  const { log, lines } = logWith([]);
  log.info({}, 'one');
  vi.setSystemTime(Date.UTC(2026, 6, 1, 9, 30, 5, 999));
  log.info({}, 'in the same second');
  vi.setSystemTime(Date.UTC(2026, 6, 1, 9, 30, 6));
  log.info({}, 'in the next');
  vi.useRealTimers();
  expect(lines.map((line) => JSON.parse(line).time)).toEqual([
    '2026-07-01T09:30:05.007Z',
    '2026-07-01T09:30:05.999Z',
    '2026-07-01T09:30:06.000Z',
  ]);
});
