import { parseArgs } from 'node:util';
import * as z from 'zod';
import { BOOKING_STATES, type BookingState, bookingKeySchema, bookingStateSchema } from '../../contract/bookings.ts';
import { jobCreatedSchema } from '../../contract/jobs.ts';
import { idSchema } from '../../contract/lookups.ts';
import { OPERATION_STATES, type OperationState, operationStateSchema } from '../../contract/operations.ts';
import { isCalendarDate } from '../../contract/wire-time.ts';
import { argumentMistake } from '../argument-mistake.ts';
import type { Decision } from '../journal/life.ts';
import type { OperationDecision } from '../operations/life.ts';
import type { ExportOrder } from './export.ts';

/** What the operator asks for by `npm run bookings -- …`. */
export type Command = BookingCommand | OperationCommand | { kind: 'export'; order: ExportOrder };

export type BookingCommand =
  | { kind: 'list'; states: BookingState[] }
  | { kind: 'show'; key: string }
  | { kind: 'resolve'; key: string; decision: Decision };

/** The same of changes, cancellations and new sites. */
export type OperationCommand =
  | { kind: 'operations'; states: OperationState[] }
  | { kind: 'operation'; key: string }
  | { kind: 'settle'; key: string; decision: OperationDecision };

export const USAGE = `Usage: npm run bookings -- COMMAND

  list [STATE…]                     bookings that are not settled, or those in the given states
                                    (${BOOKING_STATES.join(', ')})
  show KEY                          one booking, with all that happened to it
  resolve KEY --booked ID NUMBER    the office has it: the job's ID and its number
  resolve KEY --resend              the office does not have it: send it again
  resolve KEY --drop                the office does not have it, and it is not to be sent

  export [--format csv|json] [--from DATE] [--to DATE] [--state STATE]…
                                    all bookings, or those received from one day to another (UTC, both included), or those
                                    in the given states: docs/operators.md describes the columns

  operations [STATE…]               changes, cancellations and new sites that are not settled, or those in the given states
                                    (${OPERATION_STATES.join(', ')})
  operation KEY                     one of them
  settle KEY --done [SITE-ID]       it was carried out; of a new site, the site's ID
  settle KEY --resend               it was not carried out: send it again
  settle KEY --drop                 it was not carried out, and is not to be sent
`;

/** Reads the arguments; a mistake comes back as one sentence. */
export function readCommand(args: readonly string[]): { ok: true; command: Command } | { ok: false; mistake: string } {
  const parsed = parse(args);
  if (typeof parsed === 'string') return wrong(parsed);
  const { values, positionals } = parsed;
  const [name, ...rest] = positionals;
  switch (name) {
    case 'list':
      return readList(rest);
    case 'show':
      return readShow(rest);
    case 'resolve':
      return readResolve(rest, values);
    case 'export':
      return readExport(rest, values);
    case 'operations':
      return readOperations(rest);
    case 'operation':
      return readOperation(rest);
    case 'settle':
      return readSettle(rest, values);
    default:
      return wrong(name === undefined ? 'A command is missing.' : `There is no command "${name}".`);
  }
}

interface Flags {
  booked?: boolean | undefined;
  done?: boolean | undefined;
  resend?: boolean | undefined;
  drop?: boolean | undefined;
  format?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  state?: string[] | undefined;
}

function parse(args: readonly string[]): { values: Flags; positionals: string[] } | string {
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        booked: flag,
        done: flag,
        resend: flag,
        drop: flag,
        format: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        state: { type: 'string', multiple: true },
      },
    });
  } catch (error) {
    return argumentMistake(error);
  }
}

type Read = ReturnType<typeof readCommand>;

function readList(names: readonly string[]): Read {
  const states = z.array(bookingStateSchema).safeParse(names);
  return states.success ? right({ kind: 'list', states: states.data }) : wrong('A booking has no such state.');
}

function readShow([name, ...more]: readonly string[]): Read {
  const key = keyOf(name);
  if (key === undefined || more.length > 0) return wrong('Name one booking by its key.');
  return right({ kind: 'show', key });
}

function readResolve([name, ...rest]: readonly string[], { booked, done, resend, drop }: Flags): Read {
  const key = keyOf(name);
  if (key === undefined) return wrong('Name one booking by its key.');
  if (done || [booked, resend, drop].filter(Boolean).length !== 1)
    return wrong('Decide on one of --booked, --resend, --drop.');
  if (!booked) {
    if (rest.length > 0) return wrong('Only --booked takes an ID and a number.');
    return right({ kind: 'resolve', key, decision: { kind: resend ? 'resend' : 'drop' } });
  }
  const [id, number, ...more] = rest;
  const job = jobCreatedSchema.safeParse({ id, number });
  if (!job.success || more.length > 0)
    return wrong('--booked takes the job’s ID, which is all digits, and its number.');
  return right({ kind: 'resolve', key, decision: { kind: 'booked', job: job.data } });
}

const DAY_MS = 86_400_000;

function readExport(rest: readonly string[], { format = 'csv', from, to, state = [] }: Flags): Read {
  if (rest.length > 0) return wrong('export takes --format, --from, --to and --state alone.');
  if (format !== 'csv' && format !== 'json') return wrong('--format is csv or json.');
  const states = z.array(bookingStateSchema).safeParse(state);
  if (!states.success) return wrong('A booking has no such state.');
  const [first, last] = [from, to].map((day) => (day === undefined ? undefined : startOf(day)));
  if (Number.isNaN(first) || Number.isNaN(last)) return wrong('--from and --to take a day such as 2026-07-01.');
  if (first !== undefined && last !== undefined && first > last) return wrong('--from is a day after --to.');
  const before = last === undefined ? undefined : last + DAY_MS;
  return right({ kind: 'export', order: { format, from: first, before, states: states.data } });
}

/** When a day begins in UTC (ms since the epoch); NaN for what is no day. */
function startOf(day: string): number {
  return isCalendarDate(day) ? Date.parse(day) : Number.NaN;
}

function readOperations(names: readonly string[]): Read {
  const states = z.array(operationStateSchema).safeParse(names);
  return states.success
    ? right({ kind: 'operations', states: states.data })
    : wrong('A change, cancellation or new site has no such state.');
}

function readOperation([name, ...more]: readonly string[]): Read {
  const key = keyOf(name);
  return key === undefined || more.length > 0 ? wrong(NAME_ONE) : right({ kind: 'operation', key });
}

const NAME_ONE = 'Name one change, cancellation or new site by its key.';

function readSettle([name, siteId, ...more]: readonly string[], { done, resend, drop, booked }: Flags): Read {
  const key = keyOf(name);
  if (key === undefined) return wrong(NAME_ONE);
  if (booked || [done, resend, drop].filter(Boolean).length !== 1)
    return wrong('Decide on one of --done, --resend, --drop.');
  if (!done) {
    if (siteId !== undefined) return wrong('Only --done takes a site’s ID.');
    return right({ kind: 'settle', key, decision: { kind: resend ? 'resend' : 'drop' } });
  }
  if (more.length > 0 || (siteId !== undefined && !idSchema.safeParse(siteId).success)) {
    return wrong('--done takes at most a site’s ID, which is all digits.');
  }
  return right({ kind: 'settle', key, decision: { kind: 'done', siteId } });
}

/** A key as the journal has it, in lower case. */
function keyOf(name: string | undefined): string | undefined {
  return bookingKeySchema.safeParse(name?.toLowerCase()).data;
}

function right(command: Command): Read {
  return { ok: true, command };
}

function wrong(mistake: string): Read {
  return { ok: false, mistake };
}
