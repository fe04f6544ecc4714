/** The name that a misspelt one was probably meant to be: at most two letters away, and fewer than half of it. */
export function nearestName(misspelt: string, names: readonly string[]): string | undefined {
  const most = Math.min(2, Math.ceil(misspelt.length / 2) - 1);
  return names
    .map((name) => ({ name, distance: lettersApart(misspelt.toLowerCase(), name.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .sort((one, other) => one.distance - other.distance)[0]?.name;
}

/** How many letters have to be put in, taken out or changed to make one word the other (Levenshtein's distance). */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [line, letter] of [...one].entries()) {
    const next = [line + 1];
    for (const [column, counterpart] of [...other].entries()) {
      const changed = (row[column] ?? 0) + (letter === counterpart ? 0 : 1);
      next.push(Math.min(changed, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
