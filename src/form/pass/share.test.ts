import { expect, it } from 'vitest';
import { createStore } from '../storage.ts';
import { createPassHolder } from './holder.ts';
import { shareBetweenTabs } from './share.ts';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const passOf = (sub: string, jti: string) => `${part({ alg: 'HS256' })}.${part({ sub, jti })}.x`;
const refusal = {
  type: 'pass-expired' as const,
  problem: { type: 'https://callout/problems/pass-expired', status: 401 },
};

function waitingTab(pass: string, refused: boolean) {
  const store = createStore(() => {
    throw new Error('none');
  }, new EventTarget());
  const holder = createPassHolder(store);
  holder.take(pass);
  if (refused) holder.refuse(pass, refusal);
  const listeners: ((event: { data: unknown }) => void)[] = [];
  shareBetweenTabs(holder, {
    postMessage: () => undefined,
    addEventListener: (_, listener) => listeners.push(listener),
  });
  return { holder, hears: (data: unknown) => listeners[0]?.({ data }) };
}

it('hands a fresh pass to a tab of the same person whose own was refused', () => {
  const { holder, hears } = waitingTab(passOf('ann', 'old'), true);
  hears(passOf('ann', 'new'));
  expect(holder.current()).toBe(passOf('ann', 'new'));
  expect(holder.refusal()).toBeUndefined();
});

it.each([
  ['another person’s pass', true, passOf('bob', 'new')],
  ['any pass while its own is good', false, passOf('ann', 'new')],
  ['what is no pass', true, { pass: 1 }],
])('leaves alone a tab that hears %s', (_, refused, heard) => {
  const { holder, hears } = waitingTab(passOf('ann', 'old'), refused);
  hears(heard);
  expect(holder.current()).toBe(passOf('ann', 'old'));
});
