import { createContext } from 'react';

/** Whether there may be more sites than are listed, as far as the relay knows that before they have come. False in a browser. */
export const CutOffAheadContext = createContext(false);
