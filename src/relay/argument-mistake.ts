/** What `parseArgs` threw, as one sentence: Node's own names the argument, and goes on with advice on syntax. */
export function argumentMistake(error: unknown): string {
  const told = error instanceof Error ? error.message : String(error);
  return `${told.split(/\.\s|\.$|\n/)[0] ?? told}.`;
}
