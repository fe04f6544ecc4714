import type { Page } from '@playwright/test';

/** The distances that a person may ask for between letters, words, lines and paragraphs (WCAG 1.4.12). */
export const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;
/** Text alone, without what is around it (WCAG 1.4.4): every size of the page follows that of its root. */
export const TWICE = 'html { font-size: 200% !important; }';
/** A window of 1280 × 1024 at 400 % (WCAG 1.4.10). */
export const AT_400 = { width: 320, height: 256 };

/**
 * What is wrong with the page as it stands, seen close up, with styles of the reader's own if there are any: texts that are cut
 * off and cannot be scrolled to, and a scroll to the side.
 */
export function lostIn(page: Page, styles = ''): Promise<string[]> {
  return page.evaluate((rules) => {
    // The page's policy stops style elements, not a sheet from the program.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
    const stops = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const isCutOff = (element: Element) => {
      const { overflowX, overflowY, clipPath, clip } = getComputedStyle(element);
      // Ours by `clip-path`, the library's own line for readers by `clip`.
      const isForReadersAlone = clipPath !== 'none' || clip !== 'auto';
      // What a field holds can be scrolled in by its caret.
      const isField = element.matches('input, select, textarea');
      if (isForReadersAlone || isField || !element.textContent?.trim()) return false;
      return (
        (stops(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (stops(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    };
    const lost = [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && isCutOff(element))
      .map((element) => element.outerHTML.slice(0, 160));
    const { scrollWidth, clientWidth } = document.documentElement;
    document.adoptedStyleSheets = [];
    return scrollWidth > clientWidth ? [...lost, `${scrollWidth - clientWidth} px to the side`] : lost;
  }, styles);
}

/** Words that people see on the page as it stands; those for readers alone are left out. */
export function wordsInSight(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const words: string[] = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      const isForReadersAlone = element?.closest('.visually-hidden') !== null;
      if (element?.checkVisibility() && !isForReadersAlone) words.push(...(node.textContent ?? '').split(/\s+/));
    }
    return words.filter(Boolean);
  });
}
