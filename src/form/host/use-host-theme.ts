import { useEffect, useState } from 'react';
import type { Page } from '../../contract/page.ts';
import { applyTheme } from '../theme/apply-theme.ts';
import { readTheme } from '../theme/read-theme.ts';
import type { HostLink } from './host-link.ts';

/**
 * Shows the form in the colours of the page around it: its latest message, or what the frame began with, over the channel's
 * config, over the operator's accent. Token by token; a message stands for all that the page sets.
 */
export function useHostTheme(link: HostLink, page: Pick<Page, 'accent' | 'embed'> | undefined, initial: unknown): void {
  const [given, setGiven] = useState(initial);
  useEffect(() => link.hear('theme', ({ theme }) => setGiven(theme)), [link]);
  const accent = page?.accent;
  const ofChannel = page?.embed.theme;
  useEffect(() => {
    const { theme, wrong } = readTheme(given);
    for (const line of wrong) console.warn(line);
    applyTheme({ ...(accent !== undefined && { accent }), ...ofChannel, ...theme }, document.documentElement);
  }, [given, accent, ofChannel]);
}
