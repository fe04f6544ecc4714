import { expect, it } from 'vitest';
import type { GatewayClient } from '../ports.ts';
import { createChangeableClient } from './changeable-client.ts';

const one = { origin: 'https://gateway.example', key: 'fi_pk_one', nextKey: 'fi_pk_two' };
const request = { method: 'GET', path: '/v1/sites', requestId: 'req', deadline: 1 } as const;

function aClient() {
  const made: string[] = [];
  const client = createChangeableClient(one, ({ key }): GatewayClient => {
    made.push(key);
    return { send: async () => ({ kind: 'no-answer', progress: 'not-sent', code: key, requestId: 'req' }) };
  });
  return { made, client };
}

it('sends with the new key once it is told of it', async () => {
  const { client } = aClient();
  client.change({ ...one, key: 'fi_pk_three', nextKey: undefined });
  expect(await client.send(request)).toMatchObject({ code: 'fi_pk_three' });
});

it('remembers which of its keys works for as long as they are the same', () => {
  const { client, made } = aClient();
  client.change({ ...one });
  expect(made).toEqual(['fi_pk_one']);
});
