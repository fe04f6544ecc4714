import { troubleOf } from '../trouble.ts';

/** What a backup or a restore came to: a line for the operator, whether it was done or why not. */
export type Outcome = { ok: true; told: string } | { ok: false; told: string };

export const done = (told: string): Outcome => ({ ok: true, told });
export const refused = (told: string): Outcome => ({ ok: false, told });

export interface RestoreOptions {
  /** The journal that is there already is given up for the backup's. */
  replace: boolean;
}

/** The same words whichever database it is. */
export const RUNNING = 'A relay is running on this journal. Stop every relay on it first. Nothing has changed.';
export const NOT_EMPTY =
  'There is a journal already. Nothing has changed. With --replace it is given up for the backup.';
export const LEFT_OUT =
  'What was still on its way when the backup was made is looked for at the gateway before it is sent again. ' +
  'Bookings taken after the backup are not in it.';
export const notRestored = (file: string, error: unknown) =>
  `${file} cannot be restored: ${troubleOf(error)}. Nothing has changed.`;
