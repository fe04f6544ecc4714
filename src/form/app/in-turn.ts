let last: Promise<unknown> = Promise.resolve();

/**
 * Resolves in a task of its own, once the browser has had its turn: a key that was pressed meanwhile is answered first. What would be one
 * long task is thereby several short ones.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Acts in a task of its own, after all that was put off before. */
export function inTurn(act: () => void): void {
  last = last.then(nextTask).then(act);
  // What fails there is told as any other error; the others have their turn.
  last = last.catch(reportError);
}
