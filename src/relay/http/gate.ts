import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { withholdUndecided } from '../access/guard.ts';
import type { Log } from '../ports.ts';
import type { AppEnv } from './app-env.ts';

/** What a request passes on its way to a route: the answer to one that goes no further, else undefined. */
export type Gate = (c: Context<AppEnv>) => Response | undefined | Promise<Response | undefined>;

/**
 * Lets a request through to its route once it has passed all gates, in their order, and no answer out that nobody has decided
 * on. One middleware for all of them, for each costs as much as a gate does.
 */
export function gated(gates: readonly Gate[], log: Pick<Log, 'error'>) {
  return createMiddleware<AppEnv>(async function gated(c, next) {
    for (const gate of gates) {
      const passed = gate(c);
      // Most decide at once, and to wait for nothing costs as much as they do.
      const answer = passed instanceof Promise ? await passed : passed;
      if (answer) return answer;
    }
    await next();
    withholdUndecided(c, log);
  });
}

/** A gate before one route alone. */
export function through(gate: Gate) {
  return createMiddleware<AppEnv>(async function through(c, next) {
    return (await gate(c)) ?? next();
  });
}
