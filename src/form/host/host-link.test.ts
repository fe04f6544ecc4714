import { describe, expect, it, vi } from 'vitest';
import type { ToHost } from '../../contract/frame-messages.ts';
import { createHostLink } from './host-link.ts';

const HOST = 'https://portal.example';

function setUp({ host = HOST }: { host?: string | undefined } = {}) {
  const parent = {};
  const posted: { message: ToHost; origin: string }[] = [];
  let hears = (_: { source: unknown; origin: string; data: unknown }) => {};
  const link = createHostLink({
    host,
    parent,
    post: (message, origin) => posted.push({ message, origin }),
    listen: (onMessage) => {
      hears = onMessage;
    },
  });
  const say = (data: unknown, { source = parent, origin = HOST }: { source?: unknown; origin?: string } = {}) =>
    hears({ source, origin, data });
  return { link, posted, say };
}

describe('a form in a frame', () => {
  it('hears a message of the page around it', () => {
    const { link, say } = setUp();
    const onPass = vi.fn();
    link.hear('pass', onPass);
    say({ callout: 1, type: 'pass', pass: 'a.b.c' });
    expect(onPass).toHaveBeenCalledWith({ callout: 1, type: 'pass', pass: 'a.b.c' });
  });

  it.each([
    ['of another window', { callout: 1, type: 'reset' }, { source: {} }],
    ['of another origin', { callout: 1, type: 'reset' }, { origin: 'https://portal.example.evil.test' }],
    ['of another version', { callout: 2, type: 'reset' }, {}],
    ['of a type that it does not know', { callout: 1, type: 'explode' }, {}],
    ['that is none', 'reset', {}],
    ['that is nothing', null, {}],
  ])('ignores a message %s', (_, data, from) => {
    const { link, say } = setUp();
    const onReset = vi.fn();
    link.hear('reset', onReset);
    say(data, from);
    expect(onReset).not.toHaveBeenCalled();
  });

  it('keeps what was said before somebody listened', () => {
    const { link, say } = setUp();
    say({ callout: 1, type: 'prefill', values: { title: 'Leak' } });
    const onPrefill = vi.fn();
    link.hear('prefill', onPrefill);
    expect(onPrefill).toHaveBeenCalledTimes(1);
  });

  it('tells of bookings only once the relay’s list has the page, and to that origin alone', () => {
    const { link, posted } = setUp();
    link.tell({ type: 'ready' });
    link.tell({ type: 'resize', height: 700 });
    expect(posted.map(({ message }) => message.type)).toEqual(['resize']);
    expect(link.admit([HOST])).toBe(true);
    expect(posted.map(({ message }) => message.type)).toEqual(['resize', 'ready']);
    expect(new Set(posted.map(({ origin }) => origin))).toEqual(new Set([HOST]));
  });

  it('falls silent and deaf for a page that is not on the list', () => {
    const { link, posted, say } = setUp();
    const onPass = vi.fn();
    link.hear('pass', onPass);
    link.tell({ type: 'ready' });
    expect(link.admit(['https://other.example'])).toBe(false);
    link.tell({ type: 'resize', height: 1 });
    say({ callout: 1, type: 'pass', pass: 'a.b.c' });
    expect([posted, onPass.mock.calls]).toEqual([[], []]);
  });
});
