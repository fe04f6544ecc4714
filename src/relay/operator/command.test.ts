import { describe, expect, it } from 'vitest';
import { readCommand } from './command.ts';

const KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
const read = (line: string) => readCommand(line.split(' ').filter(Boolean));

describe('what the operator may ask for', () => {
  it.each([
    ['list', { kind: 'list', states: [] }],
    ['list unresolved waiting', { kind: 'list', states: ['unresolved', 'waiting'] }],
    [`show ${KEY}`, { kind: 'show', key: KEY }],
    [`show ${KEY.toUpperCase()}`, { kind: 'show', key: KEY }],
    [
      `resolve ${KEY} --booked 21172159 16`,
      { kind: 'resolve', key: KEY, decision: { kind: 'booked', job: { id: '21172159', number: '16' } } },
    ],
    [`resolve ${KEY} --resend`, { kind: 'resolve', key: KEY, decision: { kind: 'resend' } }],
    [`resolve --drop ${KEY.toUpperCase()}`, { kind: 'resolve', key: KEY, decision: { kind: 'drop' } }],
    ['operations unresolved', { kind: 'operations', states: ['unresolved'] }],
    [`operation ${KEY.toUpperCase()}`, { kind: 'operation', key: KEY }],
    [`settle ${KEY} --done`, { kind: 'settle', key: KEY, decision: { kind: 'done', siteId: undefined } }],
    [`settle ${KEY} --done 3065758`, { kind: 'settle', key: KEY, decision: { kind: 'done', siteId: '3065758' } }],
    [`settle --resend ${KEY}`, { kind: 'settle', key: KEY, decision: { kind: 'resend' } }],
    [`settle ${KEY} --drop`, { kind: 'settle', key: KEY, decision: { kind: 'drop' } }],
  ])('%s', (line, command) => {
    expect(read(line)).toEqual({ ok: true, command });
  });

  it.each([
    ['', 'A command is missing.'],
    ['delete everything', 'There is no command "delete".'],
    ['list lost', 'A booking has no such state.'],
    ['show', 'Name one booking by its key.'],
    ['show 16', 'Name one booking by its key.'],
    [`resolve ${KEY}`, 'Decide on one of --booked, --resend, --drop.'],
    [`resolve ${KEY} --resend --drop`, 'Decide on one of --booked, --resend, --drop.'],
    [`resolve ${KEY} --booked`, '--booked takes the job’s ID, which is all digits, and its number.'],
    [`resolve ${KEY} --booked 16 21172159 3`, '--booked takes the job’s ID, which is all digits, and its number.'],
    [`resolve ${KEY} --booked A16 16`, '--booked takes the job’s ID, which is all digits, and its number.'],
    [`resolve ${KEY} --drop 16`, 'Only --booked takes an ID and a number.'],
    [`resolve ${KEY} --done`, 'Decide on one of --booked, --resend, --drop.'],
    ['operations booked', 'A change, cancellation or new site has no such state.'],
    ['operation 16', 'Name one change, cancellation or new site by its key.'],
    [`settle ${KEY}`, 'Decide on one of --done, --resend, --drop.'],
    [`settle ${KEY} --done --drop`, 'Decide on one of --done, --resend, --drop.'],
    [`settle ${KEY} --booked 1 2`, 'Decide on one of --done, --resend, --drop.'],
    [`settle ${KEY} --done A16`, '--done takes at most a site’s ID, which is all digits.'],
    [`settle ${KEY} --drop 16`, 'Only --done takes a site’s ID.'],
    [`resolve ${KEY} --force`, "Unknown option '--force'."],
  ])('"%s" is a mistake: %s', (line, mistake) => {
    expect(read(line)).toEqual({ ok: false, mistake });
  });
});
