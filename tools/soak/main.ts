/**
 * The soak: `npm run soak -- --minutes M --seed S`. More than a relay can pass on, for long, by clients that are slow or go
 * away, before a store that dies and comes back; then it is left alone, and held against what is promised.
 */
import { runTrial } from '../harness/cli.ts';
import { HELP, readOptions } from './options.ts';
import { failures, jsonOf, tableOf } from './report.ts';
import { runSoak } from './run.ts';

await runTrial({ name: 'soak', help: HELP, read: readOptions, run: runSoak, tableOf, jsonOf, failures });
