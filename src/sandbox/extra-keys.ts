import type { MiddlewareHandler } from 'hono';
import type { SandboxEnv } from './env.ts';
import type { Switches } from './switches.ts';

/** Adds a key that no client knows to every JSON object answered, while the switch is on. */
export function extraKeys(switches: Switches): MiddlewareHandler<SandboxEnv> {
  return async function addExtraKeys(c, next) {
    await next();
    if (!switches.extraKeys || !c.res.headers.get('Content-Type')?.includes('json')) return;
    const body: object = await c.res.json();
    const { status, headers } = c.res;
    c.res = new Response(JSON.stringify({ ...body, added_later: { by: 'the gateway' } }), { status, headers });
  };
}
