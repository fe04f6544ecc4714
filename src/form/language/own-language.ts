import { languageReader } from '../reading/first.ts';
import { deviceStore } from '../storage.ts';

const NAME = 'language';

/** The language that a person has chosen on this device by hand (the tag of a catalog); undefined where nobody has. */
export function ownLanguage(): string | undefined {
  return deviceStore.read(NAME, languageReader);
}

/** Keeps it for the next visit. */
export function keepOwnLanguage(language: string): void {
  deviceStore.write(NAME, language);
}
