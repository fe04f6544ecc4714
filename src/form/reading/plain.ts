import type { Reader } from './reader.ts';

/**
 * What the build makes the readers of `first.ts` of (`tools/page/plain-readers.ts`): each part reads a value that came as JSON as the
 * schema of zod's would, to the same data, and says nothing of what is wrong with it.
 */

/** Gives what was read, or `NOT`. */
type Part = (value: unknown) => unknown;

/** It is something else. */
const NOT = Symbol();

/** The reader that is made of a part. */
export function reader(part: Part): Reader<unknown> {
  return {
    safeParse(value) {
      const data = part(value);
      return data === NOT ? { success: false } : { success: true, data };
    },
  };
}

/** JSON has no `undefined`: it stands for what is not there. */
export const anything = only((value) => value !== undefined);
export const flag = only((value) => typeof value === 'boolean');

/** Lengths are in UTF-16 units, as zod has them. */
export function text(pattern = /^/, least = 0, most = Infinity): Part {
  return only((value) => {
    return typeof value === 'string' && pattern.test(value) && value.length >= least && value.length <= most;
  });
}

export function number(least = -Infinity, most = Infinity): Part {
  return only((value) => Number.isFinite(value) && Number(value) >= least && Number(value) <= most);
}

export function oneOf(...values: unknown[]): Part {
  return only((value) => values.includes(value));
}

export function list(part: Part): Part {
  return (value) => {
    if (!Array.isArray(value)) return NOT;
    const read = value.map(part);
    return read.includes(NOT) ? NOT : read;
  };
}

/** What is not there may be left out. */
export function optional(part: Part): Part {
  return (value) => (value === undefined ? value : part(value));
}

export function nullable(part: Part): Part {
  return (value) => (value === null ? value : part(value));
}

/** What else stands in it is left out. */
export function object(parts: Record<string, Part>): Part {
  const all = Object.entries(parts);
  return (value) => {
    if (!isObject(value)) return NOT;
    const read: Record<string, unknown> = {};
    for (const [name, part] of all) {
      const one = part(Reflect.get(value, name));
      if (one === NOT) return NOT;
      if (name in value) read[name] = one;
    }
    return read;
  };
}

/** `needed`: the names that have to be there. */
export function record(name: Part, part: Part, needed: readonly string[] = []): Part {
  return (value) => {
    if (!isObject(value) || !needed.every((one) => one in value)) return NOT;
    // No schema gives an object another prototype.
    const names = Object.keys(value).filter((key) => key !== '__proto__');
    if (names.map(name).includes(NOT)) return NOT;
    return object(Object.fromEntries(names.map((key) => [key, part])))(value);
  };
}

function only(is: (value: unknown) => boolean): Part {
  return (value) => (is(value) ? value : NOT);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
