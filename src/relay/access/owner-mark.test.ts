import { describe, expect, it } from 'vitest';
import { storeKinds } from '../testing/stores.ts';
import { createMarkOwner, saltOfMarks } from './owner-mark.ts';

const JO = { channel: 'own', subject: 'jo@client.example' };

describe('the mark of an owner', () => {
  it('tells one from another, and is the same for the same one', () => {
    const mark = createMarkOwner('salt');
    expect(mark(JO)).toBe(mark({ ...JO }));
    expect(mark(JO)).not.toBe(mark({ ...JO, subject: 'sam@client.example' }));
  });

  it('cannot be made by whoever knows the name and not the salt', () => {
    expect(createMarkOwner('salt')(JO)).not.toBe(createMarkOwner('another salt')(JO));
  });
});

describe.each(storeKinds())('the salt of marks on $name', (kind) => {
  it('is one and the same for all relays of an installation, and for no other', async () => {
    const [one, other] = await Promise.all([kind.open(), kind.open()]);
    const salt = await saltOfMarks(one.facts);
    expect(salt).toMatch(/^[\w-]{43}$/);
    expect(await saltOfMarks(one.facts)).toBe(salt);
    expect(await saltOfMarks(other.facts)).not.toBe(salt);
  });
});
