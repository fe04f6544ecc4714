import { describe, expect, it } from 'vitest';
import type { BookingState } from '../contract/bookings.ts';
import { recogniseGateway } from './gateway-change.ts';
import { ECHO_FACT } from './sender/echo.ts';
import type { OperationStore } from './store/operation-store.ts';

type Counts = Awaited<ReturnType<OperationStore['counts']>>;

function storeHolding(bookings: Partial<Record<BookingState, number>> = {}, operations: Counts = []) {
  const values = new Map<string, string>();
  return {
    facts: {
      read: async (name: string) => values.get(name),
      write: async (name: string, value: string) => void values.set(name, value),
    },
    journal: { counts: async () => bookings },
    operations: { counts: async () => operations },
  };
}

describe('a store', () => {
  it('is taken as it is when it never knew a gateway', async () => {
    const recognised = await recogniseGateway(storeHolding({ waiting: 2 }), 'https://one.example', 1000);
    expect(recognised).toEqual({ kind: 'ours', since: 0, was: undefined });
  });

  it('does not take what is still to be changed in the sandbox to a real gateway', async () => {
    const store = storeHolding({ booked: 1 }, [
      { kind: 'change', state: 'waiting', count: 2 },
      { kind: 'new-site', state: 'unresolved', count: 4 },
      { kind: 'cancel', state: 'done', count: 8 },
    ]);
    await recogniseGateway(store, 'sandbox', 1000);
    expect(await recogniseGateway(store, 'https://one.example', 2000)).toMatchObject({
      kind: 'mixed-up',
      unsettled: 2,
    });
  });

  it('keeps its lookups from start to start with the same gateway', async () => {
    const store = storeHolding();
    await recogniseGateway(store, 'sandbox', 1000);
    expect(await recogniseGateway(store, 'sandbox', 2000)).toEqual({ kind: 'ours', since: 0, was: undefined });
  });

  it('distrusts the lookups of the gateway before, then and at later starts', async () => {
    const store = storeHolding({ booked: 5, refused: 1 });
    await recogniseGateway(store, 'sandbox', 1000);
    const changed = await recogniseGateway(store, 'https://one.example', 2000);
    expect(changed).toEqual({ kind: 'ours', since: 2000, was: 'sandbox' });
    const later = await recogniseGateway(store, 'https://one.example', 3000);
    expect(later).toEqual({ kind: 'ours', since: 2000, was: undefined });
  });

  it.each(['received', 'sending', 'waiting', 'unanswered'] as const)(
    'is refused while a sandbox booking that is %s would go to a real gateway',
    async (state) => {
      const store = storeHolding({ [state]: 1, booked: 3 });
      await recogniseGateway(store, 'sandbox', 1000);
      const expected = { kind: 'mixed-up', was: 'sandbox', unsettled: 1 };
      expect(await recogniseGateway(store, 'https://one.example', 2000)).toEqual(expected);
      expect(await recogniseGateway(store, 'https://one.example', 3000)).toEqual(expected);
    },
  );

  it('follows its gateway to a new origin with all it still has to send', async () => {
    const store = storeHolding({ waiting: 4 });
    await recogniseGateway(store, 'https://one.example', 1000);
    const moved = await recogniseGateway(store, 'https://two.example', 2000);
    expect(moved).toMatchObject({ kind: 'ours', was: 'https://one.example' });
  });

  it('forgets whether the gateway before showed external_id in its list', async () => {
    const store = storeHolding();
    await recogniseGateway(store, 'sandbox', 1000);
    await store.facts.write(ECHO_FACT, 'yes');
    await recogniseGateway(store, 'sandbox', 2000);
    expect(await store.facts.read(ECHO_FACT)).toBe('yes');
    await recogniseGateway(store, 'https://one.example', 3000);
    expect(await store.facts.read(ECHO_FACT)).toBe('unknown');
  });
});
