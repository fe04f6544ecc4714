import type { ParamsOf, Saying, SayingCode } from './sayings.ts';

/** Makes a saying: `saying('shorten', { field: 'title', over: 3, limit: 200 })`. Apart from the list of codes, which pages read on demand. */
export function saying<Code extends SayingCode>(
  code: Code,
  ...params: keyof ParamsOf<Code> extends never ? [] : [params: ParamsOf<Code>]
): Extract<Saying, { code: Code }>;
export function saying(code: SayingCode, params: object = {}): { code: SayingCode; params: object } {
  return { code, params };
}
