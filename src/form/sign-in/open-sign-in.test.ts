import { describe, expect, it } from 'vitest';
import { openSignIn } from './open-sign-in.ts';

function aBrowser(isBlocked: boolean) {
  const opened: string[] = [];
  const went: string[] = [];
  const location = { pathname: '/desk', search: '?site=1', assign: (url: string | URL) => void went.push(String(url)) };
  const open = (url: string) => {
    opened.push(url);
    return isBlocked ? null : {};
  };
  return { opened, went, browser: { open, location } };
}

describe('signing in again', () => {
  it('happens in a window of its own, so that the page stays as it is', () => {
    const { opened, went, browser } = aBrowser(false);
    openSignIn('/sign-in', browser);
    expect(opened).toEqual(['/sign-in?window=1']);
    expect(went).toEqual([]);
  });

  it('takes the page’s place where windows are blocked, and leads back to it', () => {
    const { went, browser } = aBrowser(true);
    openSignIn('/sign-in', browser);
    expect(went).toEqual(['/sign-in?return=%2Fdesk%3Fsite%3D1']);
  });
});
