/** What never reaches the log, wherever in a line it turns up. A secret that is replaced stays blotted out. */
export interface Blots {
  add(secrets: readonly string[]): void;
  /** Lines without them. */
  blot(lines: string): string;
}

export function createBlots(secrets: readonly string[]): Blots {
  const blots = new Set<string>();
  const add: Blots['add'] = (more) => {
    for (const secret of more) {
      for (const form of [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]) blots.add(form);
    }
  };
  add(secrets);
  return {
    add,
    blot(lines) {
      let text = lines;
      for (const blot of blots) if (text.includes(blot)) text = text.replaceAll(blot, '[secret]');
      return text;
    },
  };
}
