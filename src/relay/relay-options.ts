import type { Access } from './access/settings.ts';
import type { Config } from './config/schema.ts';
import type { Env, GatewaySettings } from './env.ts';
import type { Log } from './ports.ts';
import type { SignInSettings } from './sign-in/settings.ts';
import type { Store } from './store/open.ts';

/** What a relay can be told anew while it runs. Of `env` that is what comes from files: keys and secrets. */
export interface LiveSettings {
  env: Env;
  config: Config;
  access: Access;
  /** Undefined where nobody signs in. */
  signIn?: SignInSettings | undefined;
  gateway: GatewaySettings;
}

export interface RelayOptions extends LiveSettings {
  /** The gateway is the relay's own stand-in; only the page's banner cares. */
  sandbox: boolean;
  store: Store;
  /** Lookups stored before this are another gateway's (ms since the epoch). */
  lookupsSince: number;
  /** The folder of the built page, absolute. */
  staticRoot: string;
  log: Log;
}
