import { OWN_CHANNEL } from '../../contract/passes.ts';
import type { Config } from '../config/schema.ts';

type Hosting = Pick<Config, 'channels' | 'embed'>;

/** Where a channel's form is hosted, apart from the relay; nowhere for a channel that there is not. */
export function formOriginsOf({ channels, embed }: Hosting, channel: string): readonly string[] {
  if (channel === OWN_CHANNEL) return embed.formOrigins;
  return Object.hasOwn(channels, channel) ? (channels[channel]?.formOrigins ?? []) : [];
}

/** Where any channel's form is. */
export function allFormOrigins({ channels, embed }: Hosting): ReadonlySet<string> {
  return new Set([embed, ...Object.values(channels)].flatMap(({ formOrigins }) => formOrigins));
}
