/**
 * The fault harness: `npm run chaos -- --bookings N --seed S`. Real relays, a real sandbox, clients that misbehave as
 * people do, and everything between them broken; then what is at the gateway is held against what was meant and told.
 */
import { runTrial } from '../harness/cli.ts';
import { HELP, readOptions } from './options.ts';
import { failures, jsonOf, tableOf } from './report.ts';
import { runChaos } from './run.ts';

await runTrial({ name: 'chaos', help: HELP, read: readOptions, run: runChaos, tableOf, jsonOf, failures });
