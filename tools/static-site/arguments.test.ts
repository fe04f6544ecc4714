import { expect, it } from 'vitest';
import { readArguments } from './arguments.ts';

it('takes a relay, a channel and a folder; the operator’s own channel unless told', () => {
  const hosting = { relay: 'https://relay.example', channel: 'own' };
  expect(readArguments(['--relay', 'https://relay.example', 'site'])).toEqual({ kind: 'run', folder: 'site', hosting });
  expect(readArguments(['--help'])).toEqual({ kind: 'help' });
});

it.each([
  [['site'], '--relay is missing: the origin of the relay, such as https://relay.example.com.'],
  [
    ['--relay', 'https://relay.example/', 'site'],
    '--relay takes an origin without a path: write https://relay.example.',
  ],
  [['--relay', 'relay.example', 'site'], '--relay takes an origin without a path such as https://relay.example.com.'],
  [['--relay', 'https://relay.example'], 'Name one new folder.'],
  [['--relay', 'https://relay.example', 'one', 'two'], 'Name one new folder.'],
  [
    ['--relay', 'https://relay.example', '--channel', 'A b', 'site'],
    '--channel takes a name of small letters, digits and dashes.',
  ],
  [['--relais', 'https://relay.example', 'site'], "Unknown option '--relais'."],
])('says what is wrong with %j', (args, mistake) => {
  expect(readArguments(args)).toEqual({ kind: 'wrong', mistake });
});
