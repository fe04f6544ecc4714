import { FAULT_NAMES, FAULT_PATTERNS } from '../faults/fault-names.ts';
import { DEFAULT_SWITCHES } from '../switches.ts';

/** The control calls, one row each: method, path under `/__sandbox`, what it does, and a body where it takes one. */
export const CONTROL_CALLS: readonly { method: string; path: string; does: string; body?: string }[] = [
  { method: 'GET', path: '/requests', does: 'the request log, oldest first; ?method=POST&path=/v1/jobs narrows it' },
  { method: 'DELETE', path: '/requests', does: 'empties the request log' },
  { method: 'GET', path: '/faults', does: 'the planned faults, and which counted ones are unused' },
  {
    method: 'POST',
    path: '/faults',
    does: 'plans a fault for the next `times` matching requests after `skip`, or for each with `probability` and `seed`',
    body: '{"name":"reset-after-write","method":"POST","path":"/v1/jobs","times":1}',
  },
  { method: 'DELETE', path: '/faults', does: 'forgets all faults and answers the unused ones' },
  { method: 'POST', path: '/faults/release', does: 'cuts the connections that hang faults hold' },
  { method: 'GET', path: '/switches', does: 'how the switches stand' },
  { method: 'PATCH', path: '/switches', does: 'sets some switches', body: '{"echoExternalId":false}' },
  { method: 'GET', path: '/jobs', does: 'every job with all that is known of it, by number' },
  {
    method: 'POST',
    path: '/jobs',
    does: 'makes a job as somebody else would; the body is that of POST /v1/jobs',
    body: '{"site":"3065756","job_type":"29400","title":"By phone","start_time":"2027-07-01T09:00:00+10:00","end_time":"2027-07-01T11:00:00+10:00"}',
  },
  {
    method: 'PATCH',
    path: '/jobs/:id/status',
    does: 'moves a job to a status by ID or name, and sends job.status_changed',
    body: '{"status":"Scheduled"}',
  },
  { method: 'GET', path: '/webhooks', does: 'subscriptions, and deliveries with what their attempts were answered' },
  {
    method: 'POST',
    path: '/webhooks',
    does: 'subscribes a URL, to all event types unless `types` names some',
    body: '{"url":"http://127.0.0.1:8080/webhooks/fieldinsight","secret":"whsec_example"}',
  },
  {
    method: 'PATCH',
    path: '/lookups',
    does: 'adds and removes lookup items; custom fields go by external name',
    body: '{"add":{"sites":[{"id":"3999999","name":"New — 1 High St, Perth WA 6000"}]},"remove":{"custom-fields":["swms_number"]}}',
  },
  { method: 'GET', path: '/keys', does: 'the valid keys with their scopes and customers' },
  {
    method: 'POST',
    path: '/keys',
    does: 'makes one more key valid, as in a rotation',
    body: '{"name":"next","key":"fi_pk_next_0001","scopes":["jobs:read","jobs:write"],"customers":["245715"]}',
  },
  { method: 'DELETE', path: '/keys/:key', does: 'ends a key' },
  { method: 'POST', path: '/outage', does: 'stops listening and cuts every connection for `ms`', body: '{"ms":3000}' },
  { method: 'POST', path: '/reset', does: 'puts everything back as it was at the start' },
];

/** What `GET /__sandbox/` answers: a page of plain text for people. */
export function controlGuide(): string {
  const calls = CONTROL_CALLS.map(({ method, path, does, body }) => {
    const row = `  ${method.padEnd(6)} /__sandbox${path}\n         ${does}`;
    return body === undefined ? row : `${row}\n         ${body}`;
  });
  const switches = Object.entries(DEFAULT_SWITCHES).map(([name, value]) => `  ${name}: ${JSON.stringify(value)}`);
  return [
    'A stand-in for the FieldInsight Gateway. Nothing here is real; all of it is gone when it stops.',
    'Control calls cost no token and do not show in the request log.',
    '',
    ...calls,
    '',
    'Faults:',
    ...[...FAULT_NAMES, ...FAULT_PATTERNS].map((name) => `  ${name}`),
    '',
    'Switches and their defaults:',
    ...switches,
    '',
  ].join('\n');
}
