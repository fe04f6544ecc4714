import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import { failureOf } from './request.ts';
import { createStart } from './start.ts';

const page = z.object({ title: z.string() });
const sites = z.object({ items: z.array(z.string()) });
const BODY = { page: { title: 'Request a visit' }, lookups: { sites: { items: ['Depot'] } } };

function started(response: Promise<Response>, pass?: string) {
  const holder = { current: vi.fn(() => pass), refuse: vi.fn() };
  const start = createStart(holder);
  start.begin({ pass, response });
  return { start, holder };
}

const answered = async () => Response.json(BODY);

describe('the first answers', () => {
  it('are handed out each once: what is asked for again is asked anew', async () => {
    const { start } = started(answered());
    expect(await start.take('page', page)).toEqual(BODY.page);
    expect(await start.take('sites', sites)).toEqual(BODY.lookups.sites);
    expect(await start.take('sites', sites)).toBeUndefined();
  });

  it('leave to be asked for what the relay left out, and what nobody understands', async () => {
    const { start } = started(answered());
    expect(await start.take('projects', sites)).toBeUndefined();
    expect(await start.take('page', z.object({ title: z.number() }))).toBeUndefined();
  });

  it('are not handed out to another pass than they were asked for with', async () => {
    const { start, holder } = started(answered(), 'a.b.c');
    holder.current.mockReturnValue('d.e.f');
    expect(await start.take('page', page)).toBeUndefined();
  });

  it('leave everything to be asked for where there is no line, or nothing was asked', async () => {
    const { start } = started(Promise.reject(new TypeError('Failed to fetch')));
    expect(await start.take('page', page)).toBeUndefined();
    const idle = createStart({ current: () => undefined, refuse: () => undefined });
    idle.begin(undefined);
    expect(await idle.take('page', page)).toBeUndefined();
  });

  it('say so when the relay did not take the pass, and tell its holder', async () => {
    const problem = { type: 'https://callout/problems/pass-expired', status: 401 };
    const { start, holder } = started(Promise.resolve(Response.json(problem, { status: 401 })), 'a.b.c');
    const thrown = await start.take('page', page).catch((error: unknown) => failureOf(error));
    expect(thrown).toMatchObject({ kind: 'problem', type: 'pass-expired' });
    expect(holder.refuse).toHaveBeenCalledWith('a.b.c', { type: 'pass-expired', problem });
  });
});
