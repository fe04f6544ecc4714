import { Counter, Histogram, type Registry } from 'prom-client';
import type { Store } from '../store/open.ts';

/** Makes one call of the store, called `journal.add` or `health`. */
type Call = (operation: string, call: () => unknown) => unknown;

/** The store, with how long each of its operations takes (waiting for its turn included) and how often each fails. */
export function observeStore(register: Registry, store: Store): Store {
  const registers = [register];
  const seconds = new Histogram({
    name: 'callout_store_seconds',
    help: 'Time that an operation of the store took, waiting for its turn included',
    labelNames: ['operation'],
    buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 2, 10],
    registers,
  });
  const failures = new Counter({
    name: 'callout_store_failures_total',
    help: 'Operations of the store that failed',
    labelNames: ['operation'],
    registers,
  });
  // Series that exist from the start let an alert see the first increase.
  for (const operation of operationsIn(store)) failures.inc({ operation }, 0);

  const timed = timedCalls(store, '', (operation, call) => {
    const done = seconds.startTimer({ operation });
    const result = call();
    if (!(result instanceof Promise)) return result;
    return result.then(
      (value: unknown) => {
        done();
        return value;
      },
      (error: unknown) => {
        done();
        failures.inc({ operation });
        throw error;
      },
    );
  });
  return {
    ...timed,
    async health() {
      const reason = await timed.health();
      if (reason !== undefined) failures.inc({ operation: 'health' });
      return reason;
    },
  };
}

function operationsIn(part: object, prefix = ''): string[] {
  return Object.entries(part).flatMap(([name, member]: [string, unknown]) => {
    if (typeof member === 'function') return [`${prefix}${name}`];
    return typeof member === 'object' && member !== null ? operationsIn(member, `${prefix}${name}.`) : [];
  });
}

/** The same object, each of whose functions is called through `make`; so are those of the objects in it. */
function timedCalls<Part extends object>(part: Part, prefix: string, make: Call): Part {
  return new Proxy(part, {
    get(target, property, receiver) {
      const member: unknown = Reflect.get(target, property, receiver);
      const name = `${prefix}${String(property)}`;
      if (typeof member === 'function') {
        return (...args: unknown[]) => make(name, () => Reflect.apply(member, target, args));
      }
      return typeof member === 'object' && member !== null ? timedCalls(member, `${name}.`, make) : member;
    },
  });
}
