import type { FirstPage, FirstPageAsked } from '../../contract/first-page.ts';
import { standInForBrowser } from './browser.ts';

/**
 * Draws a page as it stands before its script has run. For the relay, in a thread of its own and once in it: the page's modules read
 * their address when they are loaded. Built by `vite.first-page.config.ts`.
 */
export async function firstPage(asked: FirstPageAsked): Promise<FirstPage> {
  standInForBrowser(asked.path);
  const { drawFirstPage } = await import('./draw.tsx');
  return drawFirstPage(asked);
}
