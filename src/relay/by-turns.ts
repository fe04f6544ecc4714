/** Where lines go, each with its line break. */
export interface Lines {
  write(lines: string): void;
}

/**
 * Hands on the lines of one turn of the event loop in one piece at its end: each write to the system costs as much as making a
 * line, and a busy relay answers many requests in a turn. `flush` hands on what there is at once, for a process that ends.
 */
export function byTurns(destination: Lines): Lines & { flush(): void } {
  let waiting = '';

  function flush(): void {
    if (waiting === '') return;
    const lines = waiting;
    waiting = '';
    destination.write(lines);
  }

  return {
    write(line) {
      if (waiting === '') setImmediate(flush);
      waiting += line;
    },
    flush,
  };
}
