import type { Named } from '../../contract/lookups.ts';

/** The tenant's customers. The last one belongs to another integration: the main key never sees it. */
export const CUSTOMERS: readonly Named[] = [
  { id: '245715', name: 'Acme Holdings' },
  { id: '245731', name: 'Southern Cross Cold Stores' },
  { id: '245802', name: 'Harbourview Aged Care' },
  { id: '245844', name: 'Kiwi Fresh Logistics' },
  { id: '246011', name: 'Pinnacle Facilities Group' },
];

/** The customers that the main key sees. */
export const MAIN_CUSTOMERS: readonly string[] = ['245715', '245731', '245802', '245844'];

/** The customers that the other integration's key sees. */
export const OTHER_CUSTOMERS: readonly string[] = ['246011'];
