import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';
import { answerProblem, cutConnection } from '../answers.ts';
import type { Core } from '../core.ts';
import type { SandboxContext, SandboxEnv } from '../env.ts';
import type { FaultAct } from './fault-names.ts';

/**
 * Plays planned faults. One that strikes after the write leaves a refusal alone and stays unused: there is
 * nothing written for it to hide.
 */
export function playFaults(core: Core): MiddlewareHandler<SandboxEnv> {
  return async function playFault(c, next) {
    const taken = core.faults.take(c.req.method, c.req.path);
    if (!taken) return next();
    const { fault, giveBack } = taken;
    const entry = c.get('entry');
    entry.fault = fault.name;
    if (fault.when === 'before') {
      if (fault.act.kind !== 'slow') return spoil(core, c, fault.act, '');
      await core.clock.sleep(fault.act.ms, core.closing.signal);
      return core.closing.signal.aborted ? cutConnection(c) : next();
    }
    await next();
    if (!c.res.ok) {
      entry.fault = null;
      giveBack();
      return undefined;
    }
    const spoilt = await spoil(core, c, fault.act, await c.res.clone().text());
    c.res = undefined;
    c.res = spoilt;
    return undefined;
  };
}

/** The answer, if any, that the client gets in place of `body`. */
async function spoil(core: Core, c: SandboxContext, act: FaultAct, body: string): Promise<Response> {
  switch (act.kind) {
    case 'problem':
      return answerProblem(c, act.type, act.status);
    case 'html':
      return proxyPage(c, act.status);
    case 'reset':
      return cutConnection(c);
    case 'hang':
      await core.holds.hold(c.env.outgoing);
      return cutConnection(c);
    case 'slow':
      await core.clock.sleep(act.ms, core.closing.signal);
      return c.res;
    case 'truncated-json':
      return new Response(half(body) || null, c.res);
    case 'empty-body':
      return new Response(null, { status: c.res.status, headers: c.res.headers });
    case 'cut-body':
      return body === '' ? cutConnection(c) : cutHalfway(c, body);
    default:
      return act satisfies never;
  }
}

const PAGES = {
  200: '<!doctype html><title>Sign in</title><h1>Sign in to the guest network</h1>',
  502: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
};

/** A page by something between client and gateway, which knows nothing of problem documents or request IDs. */
function proxyPage(c: SandboxContext, status: keyof typeof PAGES): Response {
  c.set('answeredBy', 'proxy');
  return new Response(PAGES[status], { status, headers: { 'Content-Type': 'text/html', Server: 'nginx' } });
}

/** Promises the whole answer, sends half of it, then cuts the connection. */
async function cutHalfway(c: SandboxContext, body: string): Promise<Response> {
  const { outgoing } = c.env;
  c.set('answeredBy', 'nobody');
  const headers = { ...Object.fromEntries(c.res.headers), 'content-length': Buffer.byteLength(body) + 1 };
  outgoing.writeHead(c.res.status, headers);
  await new Promise<void>((resolve) => {
    outgoing.write(half(body), () => resolve());
  });
  outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

function half(body: string): string {
  return body.slice(0, Math.ceil(body.length / 2));
}
