import type { Operation } from '../../contract/operations.ts';
import { isSameOwner, isWithin } from '../access/reach.ts';
import { hashOf } from '../journal/fingerprint.ts';
import type { Erased, NewOperation, OperationOrder, OperationSubmitted, Operations, Owner, Reach } from '../ports.ts';

/** For tests: operations in memory whose sending comes at once to whatever the test says. */
export class FakeOperations implements Operations {
  readonly submitted: NewOperation[] = [];
  readonly #operations = new Map<string, { operation: Operation; owner: Owner; asked: OperationOrder }>();
  /** What the sending came to. */
  outcomeIs: Partial<Operation> & Pick<Operation, 'state'> = { state: 'done' };
  /** Nothing can be read or written. */
  isBroken = false;
  /** Nothing can be written. */
  isFull = false;
  /** As much is on its way as may be. */
  hasNoRoom = false;

  async submit(order: NewOperation): Promise<OperationSubmitted> {
    if (this.isBroken) return { kind: 'not-known' };
    if (this.isFull) return { kind: 'not-stored' };
    const known = await this.known(order.key, order.asked, order.owner);
    if (known) return known;
    if (this.hasNoRoom) return { kind: 'queue-full', retryAfterMs: 30_000 };
    this.submitted.push(order);
    const operation: Operation = {
      key: order.key,
      kind: order.order.kind,
      state: 'received',
      detail: 'We have it.',
      received_at: '2026-06-01T00:00:00.000Z',
      ...(order.order.kind !== 'new-site' && { job_id: order.order.jobId }),
      ...(order.order.kind === 'change' && { change: order.order.change }),
    };
    this.#operations.set(order.key, { operation, owner: order.owner, asked: order.asked });
    return { kind: 'accepted', operation };
  }

  async known(key: string, asked: OperationOrder, owner: Owner): Promise<OperationSubmitted | undefined> {
    this.#mend();
    const known = this.#operations.get(key);
    if (!known) return undefined;
    const isSame = hashOf(known.asked) === hashOf(asked) && isSameOwner(known.owner, owner);
    return isSame ? { kind: 'known', operation: known.operation } : { kind: 'key-reused' };
  }

  async find(key: string, reach: Reach): Promise<Operation | undefined> {
    this.#mend();
    const known = this.#operations.get(key);
    return known && isWithin(reach, known.owner) ? known.operation : undefined;
  }

  async findErased(): Promise<Erased | undefined> {
    return undefined;
  }

  async outcome(key: string): Promise<Operation | undefined> {
    const known = this.#operations.get(key);
    if (!known) return undefined;
    const operation = { ...known.operation, ...this.outcomeIs };
    this.#operations.set(key, { ...known, operation });
    return operation;
  }

  async ofJob(jobId: string): Promise<Operation[]> {
    this.#mend();
    return [...this.#operations.values()].map(({ operation }) => operation).filter(({ job_id: id }) => id === jobId);
  }

  async notesSaid(jobId: string, owner: Owner): Promise<string | undefined> {
    this.#mend();
    return [...this.#operations.values()]
      .filter((each) => isSameOwner(each.owner, owner) && each.operation.job_id === jobId)
      .flatMap(({ operation: { state, change } }) => (state === 'done' ? (change?.notes ?? []) : []))
      .at(-1);
  }

  async sitesMadeBy(owner: Owner): Promise<string[]> {
    this.#mend();
    return [...this.#operations.values()]
      .filter((each) => isSameOwner(each.owner, owner))
      .flatMap(({ operation: { site } }) => (site ? [site.id] : []));
  }

  #mend(): void {
    if (this.isBroken) throw new Error('the disk is full');
  }
}
