import type { Operation, OperationKind } from '../../contract/operations.ts';
import { isSameOwner, isWithin } from '../access/reach.ts';
import { crashPoint } from '../crash-points.ts';
import { isErasedOf, isErasedWithin } from '../journal/erased.ts';
import { hashOf } from '../journal/fingerprint.ts';
import type {
  Clock,
  Erased,
  Log,
  NewOperation,
  OperationOrder,
  OperationSubmitted,
  Operations,
  Owner,
} from '../ports.ts';
import type { QueueRoom } from '../queue-room.ts';
import type { Wakeups } from '../sender/wakeups.ts';
import type { OperationStore } from '../store/operation-store.ts';
import { currentTraceparent } from '../tracing/ambient.ts';
import type { OperationEntry } from './entry.ts';
import { newOperationLife } from './life.ts';
import { notesSaid } from './own-notes.ts';
import { viewOfOperation } from './view-operation.ts';

interface Neighbours {
  store: OperationStore;
  clock: Clock;
  log: Log;
  wakeups: Wakeups;
  room: QueueRoom;
  /** A site's name as the lookup has it now. */
  nameOfSite(id: string): string | undefined;
  /** There is one operation more to send. */
  onStored(kind: OperationKind): void;
}

/** Another relay on the store may settle an operation without a word to this one: it is looked up this often. */
const POLL_MS = 500;
/** How often and how far apart a store that failed is asked whether it has the operation, before that is told. */
const READ_BACK_TRIES = 6;
const READ_BACK_MS = 500;

/** The operations as the HTTP edge uses them. All but `submit` reject when the store cannot be read. */
export function createOperations({ store, clock, log, wakeups, room, nameOfSite, onStored }: Neighbours): Operations {
  function view(entry: OperationEntry): Operation {
    const { life } = entry;
    const siteId = life.state === 'done' ? life.siteId : undefined;
    return viewOfOperation(entry, clock.now(), siteId === undefined ? undefined : nameOfSite(siteId));
  }

  /** What the store has under the key, held against what is asked for now. */
  function compare(entry: OperationEntry, asked: OperationOrder, owner: Owner): OperationSubmitted {
    const { erasedAt } = entry;
    if (erasedAt !== undefined && isErasedOf(entry.owner, owner)) return { kind: 'erased', erased: erased(erasedAt) };
    const isSame = entry.bodyHash === hashOf(asked) && isSameOwner(entry.owner, owner);
    return isSame ? { kind: 'known', operation: view(entry) } : { kind: 'key-reused' };
  }

  async function submit(operation: NewOperation): Promise<OperationSubmitted> {
    const { key, asked, order, owner } = operation;
    const entry = newEntry(operation, clock.now());
    try {
      crashPoint('operation:before-storing');
      const stored = await store.add(entry, room.most());
      crashPoint('operation:after-storing');
      if (stored === 'full') return await room.full({ operation: key });
      if (!stored.added) return compare(stored.entry, asked, owner);
    } catch (error) {
      log.error({ operation: key, error }, 'an operation could not be stored');
      return await readBack(key).then(
        (known) => (known ? compare(known, asked, owner) : { kind: 'not-stored' }),
        () => ({ kind: 'not-known' }),
      );
    }
    onStored(order.kind);
    log.info({ operation: key, kind: order.kind }, 'an operation is stored');
    return { kind: 'accepted', operation: view(entry) };
  }

  /** A write whose confirmation was lost may have happened all the same. */
  async function readBack(key: string): Promise<OperationEntry | undefined> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await store.find(key);
      } catch (error) {
        if (tries === READ_BACK_TRIES) throw error;
        await clock.sleep(READ_BACK_MS);
      }
    }
  }

  return {
    submit,
    async known(key, asked, owner) {
      const entry = await store.find(key);
      return entry && compare(entry, asked, owner);
    },
    async find(key, reach) {
      const entry = await store.find(key);
      return entry && entry.erasedAt === undefined && isWithin(reach, entry.owner) ? view(entry) : undefined;
    },
    async findErased(key, reach) {
      const entry = await store.find(key);
      if (entry?.erasedAt === undefined || !isErasedWithin(reach, entry.owner)) return undefined;
      return erased(entry.erasedAt);
    },
    async ofJob(jobId) {
      return (await store.ofJob(jobId)).map(view);
    },
    notesSaid: async (jobId, owner) => notesSaid(await store.ofJob(jobId), owner),
    sitesMadeBy: (owner) => store.sitesMadeBy(owner),
    async outcome(key, withinMs) {
      const until = clock.now() + withinMs;
      for (;;) {
        const woken = wakeups.next(key);
        try {
          const entry = await store.find(key);
          if (!entry) return undefined;
          const left = until - clock.now();
          const open = entry.life.state === 'received' || entry.life.state === 'sending';
          if (!open || left <= 0) return view(entry);
          await clock.sleep(Math.min(POLL_MS, left), woken.signal);
        } finally {
          woken.release();
        }
      }
    },
  };
}

function erased(at: number): Erased {
  return { at, jobNumber: undefined };
}

function newEntry({ key, asked, order, owner, takenBy }: NewOperation, at: number): OperationEntry {
  return {
    key,
    version: 1,
    owner,
    takenBy,
    order,
    bodyHash: hashOf(asked),
    receivedAt: at,
    traceparent: currentTraceparent(),
    knownSites: undefined,
    life: newOperationLife(at),
    lastSeen: undefined,
  };
}
