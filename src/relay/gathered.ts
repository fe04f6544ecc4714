/** Where lines go, each with its line break. */
export interface Lines {
  write(lines: string): void;
}

/** How long a line waits for those that come after it, in ms. */
const GATHER_MS = 10;

/**
 * Hands on the lines of some ms in one piece: each write to the system costs as much as making a line, and a busy relay answers many
 * requests in that time. `flush` hands on what there is at once, for a process that ends.
 */
export function gathered(destination: Lines): Lines & { flush(): void } {
  let waiting = '';

  function flush(): void {
    if (waiting === '') return;
    const lines = waiting;
    waiting = '';
    destination.write(lines);
  }

  return {
    write(line) {
      // A process that has nothing else to do ends without waiting, and flushes then.
      if (waiting === '') setTimeout(flush, GATHER_MS).unref();
      waiting += line;
    },
    flush,
  };
}
