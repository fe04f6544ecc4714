/** Names and values, one pair a line, the values below one another. */
export function inColumns(rows: readonly (readonly [name: string, value: number | string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}
