import { describe, expect, it } from 'vitest';
import { HELP, readOptions } from './options.ts';

describe('the command line of the harness', () => {
  it('needs nothing', () => {
    expect(readOptions([])).toEqual({
      kind: 'run',
      options: {
        bookings: 200,
        seed: 1,
        relays: 1,
        store: 'sqlite',
        echo: true,
        webhooks: true,
        faultRate: 0.4,
        concurrency: 32,
        budgetPerMinute: 600,
        paced: false,
        kills: true,
        json: false,
        keep: false,
      },
    });
  });

  it('takes every option', () => {
    const argv =
      '--bookings 40 --seed 9 --relays 3 --store postgres --echo off --webhooks off --fault-rate 0.25 --concurrency 4 --no-kills --json --paced';
    expect(readOptions(argv.split(' '))).toMatchObject({
      options: { bookings: 40, seed: 9, relays: 3, store: 'postgres', echo: false, webhooks: false, faultRate: 0.25 },
    });
    expect(readOptions(argv.split(' '))).toMatchObject({
      options: { concurrency: 4, kills: false, json: true, paced: true, budgetPerMinute: 30 },
    });
  });

  it('tells every mistake in one line', () => {
    expect(readOptions(['--bookings', 'many', '--echo', 'loud', '--fault-rate', '2'])).toEqual({
      kind: 'wrong',
      mistakes: [
        '--bookings takes a whole number from 1 to 100000',
        '--echo takes on or off',
        '--fault-rate takes a number from 0 to 1',
      ],
    });
    expect(readOptions(['--booking', '3'])).toMatchObject({
      kind: 'wrong',
      mistakes: [expect.stringMatching(/--booking/)],
    });
  });

  it('explains itself, each option with its default', () => {
    expect(readOptions(['--help'])).toEqual({ kind: 'help' });
    expect(HELP).toContain('--fault-rate R');
  });
});
