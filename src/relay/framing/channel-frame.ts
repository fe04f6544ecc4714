import type { EmbedPage } from '../../contract/page.ts';
import { OWN_CHANNEL } from '../../contract/passes.ts';
import type { Config } from '../config/schema.ts';

type Framing = Pick<Config, 'channels' | 'embed'>;

/** Whether a channel takes bookings, and where its form may be framed. */
export interface ChannelFrame extends EmbedPage {
  isActive: boolean;
}

/** A channel as its frame has it; undefined for one that there is not. One without origins can be framed nowhere. */
export function frameOf({ channels, embed }: Framing, channel: string): ChannelFrame | undefined {
  if (channel === OWN_CHANNEL) return { isActive: true, ...embedPage(embed) };
  const settings = Object.hasOwn(channels, channel) ? channels[channel] : undefined;
  return settings && { isActive: settings.active, ...embedPage(settings) };
}

function embedPage({ origins, theme }: Framing['embed']): EmbedPage {
  return { origins, ...(theme !== undefined && { theme }) };
}

/** What a visitor's page is told of their channel's frames. */
export function embedPageOf(config: Framing, channel: string): EmbedPage {
  const { origins = [], theme } = frameOf(config, channel) ?? {};
  return { origins, ...(theme !== undefined && { theme }) };
}
