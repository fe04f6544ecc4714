import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppEnv } from '../http/app-env.ts';
import type { Clock } from '../ports.ts';

/** The cookie that holds a session's ID: no script reads it, and no other site's form sends it along. */
export interface SessionCookie {
  read(c: Context<AppEnv>): string | undefined;
  /** `endsAt` in ms since the epoch. */
  write(c: Context<AppEnv>, id: string, endsAt: number): void;
  clear(c: Context<AppEnv>): void;
}

/** With https the name itself keeps a subdomain or a plain-http page from setting it (RFC 6265bis, 4.1.3.2). */
export function createSessionCookie({ clock, https }: { clock: Pick<Clock, 'now'>; https: boolean }): SessionCookie {
  const name = https ? '__Host-callout' : 'callout';
  const options = { path: '/', httpOnly: true, secure: https, sameSite: 'Lax' } as const;
  return {
    read: (c) => getCookie(c, name),
    write: (c, id, endsAt) =>
      setCookie(c, name, id, { ...options, maxAge: Math.max(0, Math.floor((endsAt - clock.now()) / 1000)) }),
    clear: (c) => void deleteCookie(c, name, options),
  };
}
