import * as z from 'zod/mini';
import { START_LOOKUPS } from '../../contract/page.ts';
import type { PassHolder } from '../pass/holder.ts';
import { tabPass } from '../pass/tab-pass.ts';
import type { Asked } from '../start/ask.ts';
import { isPassFailure, request } from './request.ts';

type Part = 'page' | (typeof START_LOOKUPS)[number];

/** `startSchema` of the contract with its parts unread: each is read by whoever wants it. */
const unreadSchema = z.object({ page: z.unknown(), lookups: z.record(z.string(), z.unknown()) });

/** Hands out the parts of the first answers, `GET /v1/start`, each once: what is asked for again is asked anew. */
export function createStart(holder: Pick<PassHolder, 'current' | 'refuse'> = tabPass) {
  const untaken = new Map<string, Promise<unknown>>();
  let pass: string | undefined;

  return {
    /** Has the parts taken from a request that is under way. To be called before any is wanted. */
    begin(asked: Asked | undefined): void {
      if (asked === undefined) return;
      pass = asked.pass;
      const answer = request({ path: '/v1/start', schema: unreadSchema }, () => asked.response, {
        current: () => asked.pass,
        refuse: holder.refuse,
      });
      const part = (name: Part) => answer.then(({ body }) => (name === 'page' ? body.page : body.lookups[name]));
      for (const name of ['page', ...START_LOOKUPS] as const) {
        const value = part(name);
        value.catch(() => undefined);
        untaken.set(name, value);
      }
    },

    /**
     * One part; undefined when it is to be asked for by itself. Throws a `RelayError` when the relay did not take the pass: it
     * would not take it for the part either.
     */
    async take<T>(name: string, schema: z.ZodMiniType<T>): Promise<T | undefined> {
      const value = untaken.get(name);
      untaken.delete(name);
      if (value === undefined || pass !== holder.current()) return undefined;
      try {
        return schema.safeParse(await value).data;
      } catch (error) {
        if (isPassFailure(error)) throw error;
        return undefined;
      }
    },
  };
}

/** The first answers of this page. */
export const start = createStart();
