import type { Page } from '@playwright/test';

// Each lists the elements of the page as it stands that are not as they should be; nothing where all are.

/** What can be pressed and is smaller than 24 px one way (WCAG 2.5.8), leaving out links within a sentence. */
export function smallTargets(page: Page): Promise<string[]> {
  return page
    .locator('a:visible, button:visible, input:visible, select:visible, textarea:visible, summary:visible')
    .evaluateAll((targets) =>
      targets
        .filter((target) => {
          // A link that is laid over all of its card, and a radio button in its label, are pressed there.
          const isLaidOver = getComputedStyle(target, '::after').position === 'absolute';
          const pressed = (isLaidOver && target.closest('article')) || target.closest('label') || target;
          const { width, height } = pressed.getBoundingClientRect();
          return width < 24 || height < 24;
        })
        .map((target) => target.outerHTML.slice(0, 160)),
    );
}

/** Pictures that readers would come upon without a name (WCAG 1.1.1), and text that is a picture (1.4.5). */
export function unnamedPictures(page: Page): Promise<string[]> {
  return page.locator('svg, img, canvas, video, object, [role=img]').evaluateAll((pictures) =>
    pictures
      .filter((picture) => {
        // What is in a button of a name of its own is not read apart.
        const isHidden = picture.closest('[aria-hidden=true], button[aria-label]') !== null;
        const isBesideItsName = picture instanceof HTMLImageElement && picture.getAttribute('alt') === '';
        return !(isHidden || isBesideItsName) || picture.querySelector('text') !== null;
      })
      .map((picture) => picture.outerHTML.slice(0, 160)),
  );
}

/** Controls whose name for readers leaves out the words that are seen on them: they cannot be called by these (WCAG 2.5.3). */
export function misnamed(page: Page): Promise<string[]> {
  return page
    .locator('a[aria-label], button[aria-label], select[aria-label], input[aria-label], textarea[aria-label]')
    .evaluateAll((controls) =>
      controls
        .filter((control) => {
          const isField =
            control instanceof HTMLInputElement ||
            control instanceof HTMLSelectElement ||
            control instanceof HTMLTextAreaElement;
          const seen = ((isField ? control.labels?.[0] : control)?.textContent ?? '').trim();
          return !(control.getAttribute('aria-label') ?? '').includes(seen);
        })
        .map((control) => control.outerHTML.slice(0, 160)),
    );
}
