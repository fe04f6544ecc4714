import type { Config } from '../schema.ts';
import type { Finding } from './finding.ts';
import { pointlessChannels } from './of-channels.ts';
import { pointlessEmbed } from './of-embed.ts';
import { pointlessFields } from './of-fields.ts';
import { pointlessJobTypes } from './of-job-types.ts';
import { pointlessOptionalFields } from './of-optional-fields.ts';
import { pointlessPlaces } from './of-places.ts';
import { pointlessTimes } from './of-window.ts';

export interface Surroundings {
  /** `YYYY-MM-DD`. */
  today: string;
  /** What `env:NAME` in the config is looked up in. */
  environment: Record<string, string | undefined>;
}

/** Everything in a good config that cannot do what it seems to be for. */
export function pointless(config: Config, { today, environment }: Surroundings): Finding[] {
  return [
    ...pointlessTimes(config, today),
    ...pointlessJobTypes(config),
    ...pointlessOptionalFields(config),
    ...pointlessFields(config.customFields),
    ...pointlessPlaces(config),
    ...pointlessChannels(config, environment),
    ...pointlessEmbed(config),
  ];
}
