import { expect, it } from 'vitest';
import { anEntry } from '../testing/entries.ts';
import { storeKinds } from '../testing/stores.ts';

const AT = Date.UTC(2026, 5, 1);

it.each(storeKinds())('$name tells since when the oldest booking in each unsettled state is there', async (kind) => {
  const { journal, oldest } = await kind.open();
  expect(await oldest.booking()).toEqual({});
  const [first, second] = [anEntry(AT), anEntry(AT + 60_000)];
  await journal.add(second);
  await journal.add(first);
  await journal.add(anEntry(AT - 60_000, { life: { ...first.life, state: 'refused', refusal: 'dropped' } }));
  expect(await oldest.booking()).toEqual({ received: AT });
  expect(await oldest.operation()).toEqual({});
});
