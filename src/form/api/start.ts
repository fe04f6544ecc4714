import type { PassHolder } from '../pass/holder.ts';
import { tabPass } from '../pass/tab-pass.ts';
import { startReader } from '../reading/first.ts';
import type { Reader } from '../reading/reader.ts';
import type { Asked } from '../start/ask.ts';
import { isPassFailure, request } from './request.ts';

/** Hands out the parts of the first answers, `GET /v1/start`, each once: what is asked for again is asked anew. */
export function createStart(holder: Pick<PassHolder, 'current' | 'refuse'> = tabPass) {
  const taken = new Set<string>();
  let pass: string | undefined;
  let answer: Promise<{ page?: unknown; lookups: Record<string, unknown> }> | undefined;

  return {
    /** Has the parts taken from a request that is under way. To be called before any is wanted. */
    begin(asked: Asked | undefined): void {
      if (asked === undefined) return;
      pass = asked.pass;
      const ask = { path: '/v1/start', schema: startReader };
      const holderThen = { current: () => asked.pass, refuse: holder.refuse };
      answer = request(ask, () => asked.response, holderThen).then(({ body }) => body);
      // Whoever takes a part is told.
      answer.catch(() => undefined);
    },

    /**
     * One part, `page` or a lookup's name; undefined when it is to be asked for by itself. Throws a `RelayError` when the relay did not
     * take the pass: it would not take it for the part either.
     */
    async take<T>(name: string, reader: Reader<T>): Promise<T | undefined> {
      if (answer === undefined || taken.has(name)) return undefined;
      taken.add(name);
      if (pass !== holder.current()) return undefined;
      try {
        const { page, lookups } = await answer;
        return reader.safeParse(name === 'page' ? page : lookups[name]).data;
      } catch (error) {
        if (isPassFailure(error)) throw error;
        return undefined;
      }
    },
  };
}

/** The first answers of this page. */
export const start = createStart();
