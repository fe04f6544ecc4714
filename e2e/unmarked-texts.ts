import type { Page } from '@playwright/test';

/**
 * Texts in Latin letters on a page in another script that do not say which language they are in (WCAG 3.1.2). What people typed
 * themselves is in nobody knows which: it stands in a `bdi` of its own. Texts of a status are looked at where they are told.
 */
export function unmarkedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = (node.textContent ?? '').trim();
      const element = node.parentElement;
      const isLatin = /[A-Za-z]{3}/.test(text) && !/[\u0600-\u06ff]/.test(text);
      const isMarked = element?.closest('[lang]') !== document.documentElement || element.closest('bdi') !== null;
      if (isLatin && !isMarked && !element?.closest('script, style, noscript, [role=status]')) found.push(text);
    }
    return found;
  });
}
