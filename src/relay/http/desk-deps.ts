import type { DeskJobsDeps } from './routes/desk-jobs.ts';
import type { EventsDeps } from './routes/events.ts';
import type { LikelyDuplicatesDeps } from './routes/likely-duplicates.ts';

/** What the desk's own routes are handed. */
export interface DeskDeps extends DeskJobsDeps, LikelyDuplicatesDeps, Pick<EventsDeps, 'events'> {}
