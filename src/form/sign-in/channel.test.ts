import { expect, it, vi } from 'vitest';
import { hearSignedIn, tellSignedIn } from './channel.ts';

function aChannel() {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  return {
    postMessage: (data: unknown) => {
      for (const listener of listeners) listener({ data });
    },
    addEventListener: (_: 'message', listener: (event: { data: unknown }) => void) => void listeners.push(listener),
  };
}

it('tells every page that waits that someone has signed in', () => {
  const channel = aChannel();
  const pages = [vi.fn(), vi.fn()];
  for (const page of pages) hearSignedIn(channel, page);
  tellSignedIn(channel);
  for (const page of pages) expect(page).toHaveBeenCalledOnce();
});

it('heeds no other message, and manages without a channel', () => {
  const channel = aChannel();
  const page = vi.fn();
  hearSignedIn(channel, page);
  for (const message of ['signed-in', null, { kind: 'signed-out' }, 7]) channel.postMessage(message);
  expect(page).not.toHaveBeenCalled();
  hearSignedIn(undefined, page);
  tellSignedIn(undefined);
});
