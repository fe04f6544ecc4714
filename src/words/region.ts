/**
 * A region's file (`en-US.json`) holds only the texts that are written otherwise there; all else is its language's (`en.json`).
 */

/** The tag of the language that a region's file adds to, of those that have a file; undefined for a language's own. */
export function languageOfRegion(tag: string, tags: readonly string[]): string | undefined {
  return tags.find((other) => tag.startsWith(`${other}-`));
}

/** The texts of a language with a region's own in their place. Both as the file has them, or both compiled. */
export function withRegion<Texts extends object>(texts: Texts, own: object): Texts {
  const merged = Object.entries(texts).map(([key, text]) => {
    const other: unknown = Object.hasOwn(own, key) ? Reflect.get(own, key) : undefined;
    if (other === undefined) return [key, text];
    return [
      key,
      typeof text === 'object' && typeof other === 'object' && other !== null ? withRegion(text, other) : other,
    ];
  });
  return Object.fromEntries(merged);
}
