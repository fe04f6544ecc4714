import { embedded } from '../host/embedded.ts';
import { memoryStore, tabStore } from '../storage.ts';
import { createPassHolder } from './holder.ts';

/**
 * The pass of this tab. Importing it reads storage and nothing else. A frame's stands in its fragment instead, which nobody
 * sees: a tab may have frames of several people.
 */
export const tabPass = createPassHolder(embedded === undefined ? tabStore : memoryStore);
