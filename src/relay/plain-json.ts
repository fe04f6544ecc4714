/**
 * The one name that no key and no field can have here: written to an object it changes what the object is, so schemas
 * leave it out without a word, and what was sent under it would be lost.
 */
export const PROTOTYPE_NAME = '__proto__';

/**
 * Reads JSON in which every key can be kept.
 *
 * @throws SyntaxError for what is no JSON, or has `__proto__` as a key anywhere; RangeError for what is nested too deep
 */
export function parsePlainJson(text: string): unknown {
  return JSON.parse(text, function keep(key, value: unknown) {
    if (key === PROTOTYPE_NAME) throw new SyntaxError(`"${PROTOTYPE_NAME}" cannot be a key`);
    return value;
  });
}
