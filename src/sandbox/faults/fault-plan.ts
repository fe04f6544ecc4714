import * as z from 'zod/mini';
import { FAULT_NAMES, FAULT_PATTERNS, type Fault, parseFault } from './fault-names.ts';
import { seededRandom } from './random.ts';

const faultNameSchema = z.string().check(
  z.refine((name) => parseFault(name) !== undefined, {
    error: `no such fault; there are ${[...FAULT_NAMES, ...FAULT_PATTERNS].join(', ')}`,
  }),
);

/** An order for faults: which, on which requests, how often. */
export const faultOrderSchema = z.strictObject({
  /** One name, or several of which one is drawn each time. */
  name: z.union([faultNameSchema, z.array(faultNameSchema).check(z.minLength(1))]),
  /** Any method unless given. */
  method: z.optional(z.string()),
  /** Any path unless given; `*` stands for anything: `/v1/jobs/*`. */
  path: z.optional(z.string()),
  /** How many requests to spoil: 1 unless `probability` is given, else no end. */
  times: z.optional(z.int().check(z.minimum(1))),
  /** How many matching requests to let pass first. */
  skip: z._default(z.int().check(z.minimum(0)), 0),
  /** The chance that a matching request is spoilt, from 0 to 1. */
  probability: z._default(z.number().check(z.minimum(0), z.maximum(1)), 1),
  /** Of the draws: the same seed and the same requests give the same faults. */
  seed: z._default(z.int(), 1),
});
export type FaultOrder = z.input<typeof faultOrderSchema>;

/** An order as it stands: how often it was played, and how often it still will be (null: no end). */
export interface PlannedFault {
  id: number;
  order: z.output<typeof faultOrderSchema>;
  used: number;
  left: number | null;
}

/** A fault to play on one request. `giveBack` undoes the taking, for a fault that found nothing to spoil. */
export interface TakenFault {
  fault: Fault;
  giveBack(): void;
}

export interface FaultPlan {
  /** Adds an order behind those there are. Throws a TypeError for a name that is none. */
  add(order: FaultOrder): PlannedFault;
  /** The first order that matches and fires; at most one fault a request. */
  take(method: string, path: string): TakenFault | undefined;
  list(): PlannedFault[];
  /** Counted orders with something left: a test that expects all its faults to be met finds none. */
  unused(): PlannedFault[];
  /** Forgets every order and says which were unused. */
  clear(): PlannedFault[];
}

interface Entry extends PlannedFault {
  matches(method: string, path: string): boolean;
  random(): number;
  toSkip: number;
}

/** An empty plan. */
export function createFaultPlan(): FaultPlan {
  let entries: Entry[] = [];
  let lastId = 0;
  const shown = ({ id, order, used, left }: Entry): PlannedFault => ({ id, order, used, left });
  const unused = () => entries.filter(({ left }) => left !== null && left > 0).map(shown);

  function fires(entry: Entry): boolean {
    if (entry.left === 0) return false;
    if (entry.toSkip > 0) {
      entry.toSkip -= 1;
      return false;
    }
    return entry.random() < entry.order.probability;
  }

  return {
    add(input) {
      const order = faultOrderSchema.parse(input);
      lastId += 1;
      const left = order.times ?? (order.probability < 1 ? null : 1);
      const entry: Entry = {
        id: lastId,
        order,
        used: 0,
        left,
        toSkip: order.skip,
        random: seededRandom(order.seed),
        matches: matcher(order.method, order.path),
      };
      entries.push(entry);
      return shown(entry);
    },
    take(method, path) {
      const entry = entries.find((each) => each.matches(method, path) && fires(each));
      const fault = entry && parseFault(drawName(entry));
      if (!entry || !fault) return undefined;
      count(entry, 1);
      return { fault, giveBack: () => count(entry, -1) };
    },
    list: () => entries.map(shown),
    unused,
    clear() {
      const left = unused();
      entries = [];
      return left;
    },
  };
}

function drawName({ order: { name }, random }: Entry): string {
  if (typeof name === 'string') return name;
  return name[Math.floor(random() * name.length)] ?? '';
}

function count(entry: Entry, times: 1 | -1): void {
  entry.used += times;
  if (entry.left !== null) entry.left -= times;
}

function matcher(method: string | undefined, path: string | undefined): Entry['matches'] {
  const literal = (part: string) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = path === undefined ? /^/ : new RegExp(`^${path.split('*').map(literal).join('.*')}$`);
  return (askedMethod, askedPath) =>
    (method === undefined || method.toUpperCase() === askedMethod) && pattern.test(askedPath);
}
