import { Hono } from 'hono';
import { needs } from '../../access/needs.ts';
import type { HealthCheck } from '../../ports.ts';
import { answerJson } from '../answer.ts';
import type { AppEnv } from '../app-env.ts';

export interface HealthDeps {
  /** By what is checked: `store`, `lookups`. */
  checks: Record<string, HealthCheck>;
  tzVersion: string;
}

/** `/healthz`: the process lives. `/readyz`: it can take bookings, with the reason where it cannot. */
export function healthRoutes({ checks, tzVersion }: HealthDeps) {
  return new Hono<AppEnv>()
    .get('/healthz', needs('nothing'), (c) => answerJson(c, { status: 'ok' }))
    .get('/readyz', needs('nothing'), async (c) => {
      const results = await Promise.all(
        Object.entries(checks).map(async ([name, check]) => [name, (await reasonOf(check)) ?? 'ok'] as const),
      );
      const ready = results.every(([, result]) => result === 'ok');
      const body = {
        status: ready ? 'ready' : 'not-ready',
        checks: Object.fromEntries(results),
        tz_version: tzVersion,
      };
      return answerJson(c, body, ready ? 200 : 503);
    });
}

/** A check that throws is a check that fails; its error may name hosts, so it is not shown. */
async function reasonOf(check: HealthCheck): Promise<string | undefined> {
  try {
    return await check();
  } catch {
    return 'failed';
  }
}
