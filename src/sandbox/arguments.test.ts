import { describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import { DEFAULT_SWITCHES } from './switches.ts';

describe('the command line', () => {
  it('means port 4010 and the default switches when empty', () => {
    const args = readArguments([]);
    expect(args).toMatchObject({ kind: 'run', options: { port: 4010, sites: 0 } });
    expect({ ...DEFAULT_SWITCHES, ...(args.kind === 'run' && args.options.switches) }).toEqual(DEFAULT_SWITCHES);
  });

  it('takes every option', () => {
    const line =
      '--port 0 --host ::1 --key fi_pk_mine_01 --sites 150 --created-status 200 --echo-external-id off --last-cursor absent --unlimited --no-hold';
    expect(readArguments(line.split(' '))).toEqual({
      kind: 'run',
      options: {
        port: 0,
        host: '::1',
        key: 'fi_pk_mine_01',
        sites: 150,
        switches: { createdStatus: 200, echoExternalId: false, lastCursor: 'absent', unlimited: true, hold: false },
      },
    });
  });

  it.each([
    [['--port', 'x'], '--port takes a number from 0 to 65535, not "x"'],
    [['--port', '65536'], '--port takes a number from 0 to 65535, not "65536"'],
    [['--sites', '-1'], "Option '--sites' argument is ambiguous"],
    [['--key', 'secret'], '--key takes a key such as fi_pk_example'],
    [['--created-status', '204'], '--created-status takes 200 or 201, not "204"'],
    [['--echo-external-id', 'maybe'], '--echo-external-id takes on or off, not "maybe"'],
    [['--last-cursor', ''], '--last-cursor takes null or absent, not ""'],
    [['--colour'], "Unknown option '--colour'"],
    [['now'], "Unexpected argument 'now'"],
  ])('refuses %j in one line that says what to do', (argv, message) => {
    const args = readArguments(argv);
    expect(args).toEqual({ kind: 'wrong', message: `${message}; see npm run sandbox -- --help` });
  });
});
