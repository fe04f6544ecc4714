/** What reads a value that comes from outside the page: a schema of zod's, or what the build has made of one (first.ts). */
export interface Reader<T> {
  safeParse(value: unknown): Reading<T>;
}

/** What was read; no `data` where the value is something else. */
export type Reading<T> = { success: true; data: T } | { success: false; data?: undefined; error?: unknown };

/** What a reader gives. */
export type Read<R> = R extends Reader<infer T> ? T : never;
