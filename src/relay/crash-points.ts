/** The places between two steps of the sender where a test may end the process as `kill -9` would. */
export const CRASH_POINTS = [
  'submit:before-storing',
  'submit:after-storing',
  'sender:after-taking-token',
  'sender:after-recording-attempt',
  'sender:after-answer',
  'sender:after-recording-outcome',
  'reconcile:after-recording-flight',
  'reconcile:after-reading-list',
  'reconcile:between-bookings',
  'reconcile:after-recording-verdicts',
  'webhook:before-storing',
  'webhook:after-storing',
] as const;
/** The same between two steps of a change, a cancellation or a new site. */
export const OPERATION_CRASH_POINTS = [
  'operation:before-storing',
  'operation:after-storing',
  'operation:after-recording-attempt',
  'operation:after-answer',
  'operation:after-recording-outcome',
  'operation:after-claiming-look',
  'operation:after-looking',
] as const;
export type CrashPoint = (typeof CRASH_POINTS)[number] | (typeof OPERATION_CRASH_POINTS)[number];

const chosen = process.env.CALLOUT_CRASH_AT;

/** Does nothing, unless a test started the process with `CALLOUT_CRASH_AT=<name>`: then the process ends here. */
export function crashPoint(name: CrashPoint): void {
  if (chosen === name) process.kill(process.pid, 'SIGKILL');
}
