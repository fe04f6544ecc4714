import { tabStore } from '../storage.ts';
import { createPassHolder } from './holder.ts';

/** The pass of this tab. Importing it reads storage and nothing else. */
export const tabPass = createPassHolder(tabStore);
