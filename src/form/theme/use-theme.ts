import { useEffect } from 'react';

/** Puts the operator's colour, made readable, over the page's own. Its code is fetched only where there is one. */
export function useTheme(accent: string | undefined): void {
  useEffect(() => {
    if (accent === undefined) return;
    // A page in its own colours is a page all the same.
    import('./apply-accent.ts').then(({ applyAccent }) => applyAccent(accent, document.documentElement), ignore);
  }, [accent]);
}

function ignore(): void {}
