import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { PROBLEM_MEDIA_TYPE } from '../contract/problems.ts';
import type { SandboxContext } from './env.ts';
import { problemDocument, type Refusal, statusOf } from './problems.ts';

/** Answers a problem document. Its `instance` is the request's ID. */
export function answerProblem(c: SandboxContext, type: string, status = statusOf(type)): Response {
  const body = JSON.stringify(problemDocument(type, status, c.get('requestId')));
  return new Response(body, { status, headers: { 'Content-Type': PROBLEM_MEDIA_TYPE } });
}

/** Answers a refusal, and keeps its reason in the request log. */
export function answerRefusal(c: SandboxContext, refusal: Refusal): Response {
  c.get('entry').reason = refusal.reason;
  return answerProblem(c, refusal.type);
}

/** Cuts the client's connection in place of an answer: a TCP reset. */
export function cutConnection(c: SandboxContext): Response {
  c.set('answeredBy', 'nobody');
  c.env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}
