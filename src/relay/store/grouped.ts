import { setImmediate as nextTurn } from 'node:timers/promises';

/**
 * A call for one item that is carried out for several at once: those that come in one turn of the event loop, or while an
 * earlier group is on its way, go together, `most` at a time and one group after the other. `together` resolves to a result
 * for each item, in their order; when it rejects, so does the call for each of the group.
 *
 * @param begin what a group waits for before it goes; nothing, where what comes first is not to wait for others
 */
export function grouped<Item, Result>(
  together: (items: readonly Item[]) => Promise<readonly Result[]>,
  most: number,
  begin: () => Promise<unknown> = nextTurn,
): (item: Item) => Promise<Result> {
  interface Waiting {
    item: Item;
    resolve(result: Result): void;
    reject(reason: unknown): void;
  }
  let waiting: Waiting[] = [];
  let isBusy = false;

  async function work(): Promise<void> {
    isBusy = true;
    while (waiting.length > 0) {
      await begin();
      const group = waiting.slice(0, most);
      waiting = waiting.slice(most);
      await carryOut(group);
    }
    isBusy = false;
  }

  async function carryOut(group: readonly Waiting[]): Promise<void> {
    try {
      const results = await together(group.map(({ item }) => item));
      if (results.length !== group.length) throw new TypeError('a result for each item is expected');
      for (const [index, result] of results.entries()) group[index]?.resolve(result);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  return function call(item) {
    return new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isBusy) void work();
    });
  };
}
