import { GATEWAY_PROBLEMS, type GatewayProblemType, isGatewayProblemType } from '../contract/problems.ts';

/** A refusal inside the sandbox: the problem type to answer, and for the request log the reason why. */
export interface Refusal {
  kind: 'refused';
  type: GatewayProblemType;
  /** For people who read the log. The gateway does not say which field is at fault, so neither does the answer. */
  reason: string;
}

/** Makes a refusal. */
export function refused(type: GatewayProblemType, reason: string): Refusal {
  return { kind: 'refused', type, reason };
}

const TITLES: Record<GatewayProblemType, string> = {
  'invalid-body': 'The request body is not valid.',
  'invalid-query': 'A query parameter is not valid.',
  'unknown-custom-field': 'A custom field is not known.',
  'project-not-in-scope': 'The project is not in scope.',
  'customer-not-in-scope': 'The customer is not in scope.',
  'field-not-writable': 'A field cannot be written.',
  unauthorized: 'The API key is missing, wrong or lacks the scope.',
  'no-scope': 'The API key has no customers.',
  'not-found': 'Not found.',
  'editing-locked': 'The job can no longer be edited.',
  'cancellation-locked': 'The job can no longer be cancelled.',
  'rate-limited': 'Too many requests.',
  internal: 'Something went wrong.',
  'upstream-scope-violation': 'The answer was withheld.',
  'schema-drift': 'The answer was withheld.',
  'writes-disabled': 'Writes are not enabled.',
  'cancel-not-configured': 'Cancelling is not configured.',
};

/** The status of a problem by the last part of its type; 400 for one that CONTRACT.md does not list. */
export function statusOf(type: string): number {
  return isGatewayProblemType(type) ? GATEWAY_PROBLEMS[type] : 400;
}

/** The problem document exactly as CONTRACT.md ("Errors") shows it. Takes made-up types too, for faults. */
export function problemDocument(type: string, status: number, requestId: string) {
  const title = isGatewayProblemType(type) ? TITLES[type] : 'Refused.';
  return { type: `https://gateway/errors/${type}`, title, status, instance: requestId };
}
