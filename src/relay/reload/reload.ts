import type { Blots } from '../blots.ts';
import type { Log } from '../ports.ts';
import type { Settings, SettingsResult } from '../settings.ts';
import { changesBetween } from './changes.ts';

export interface ReloadDeps {
  /** As they were read at the start. */
  settings: Settings;
  /** Reads them again. */
  read(): SettingsResult;
  /** Puts them to use for whatever comes from now on. */
  apply(settings: Settings): void;
  blots: Blots;
  log: Log;
}

/**
 * What SIGHUP asks for: the config and the files of secrets are read again and put to use at once. With a mistake in them
 * everything stays as it is, and the log has a line for each.
 */
export function createReload({ settings: first, read, apply, blots, log }: ReloadDeps): () => void {
  let inUse = first;
  return function reload() {
    const result = read();
    if (!result.ok) {
      for (const mistake of result.mistakes) log.error({}, `the settings are kept as they were: ${mistake}`);
      return;
    }
    const { settings } = result;
    // Before anything can be logged that holds one of them.
    blots.add([...settings.env.secrets, ...settings.access.secrets]);
    const { applied, atNextStart } = changesBetween(inUse, settings);
    for (const warning of settings.warnings) log.warn({}, warning);
    apply(settings);
    inUse = settings;
    log.info({ applied, ...(atNextStart.length > 0 && { atNextStart }) }, 'the settings were read again');
  };
}
