import { RETURN_PARAMETER, WINDOW_PARAMETER } from '../../contract/sign-in.ts';

/** What of the browser opens windows and pages. */
export interface Opener {
  open(url: string, target: string, features: string): unknown;
  location: Pick<Location, 'pathname' | 'search' | 'assign'>;
}

const SMALL = 'popup,width=480,height=680';

/**
 * Opens the sign-in in a small window, so that the page stays as it is. Where the browser blocks windows it takes the
 * page's place and leads back to it: the draft is kept. To be called in the very press of a button.
 */
export function openSignIn(path: string, browser: Opener): void {
  if (!browser.open(`${path}?${WINDOW_PARAMETER}=1`, 'callout-sign-in', SMALL)) {
    browser.location.assign(signInHere(path, browser.location));
  }
}

/** The address that signs in in this tab, and leads back to this page. */
export function signInHere(path: string, { pathname, search }: Pick<Location, 'pathname' | 'search'>): string {
  return `${path}?${new URLSearchParams({ [RETURN_PARAMETER]: pathname + search })}`;
}
