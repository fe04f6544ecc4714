import type { Named } from '../../contract/lookups.ts';

/** The tenant's job types. */
export const JOB_TYPES: readonly Named[] = [
  { id: '29400', name: 'Installation' },
  { id: '29401', name: 'Repair' },
  { id: '29402', name: 'HVAC service' },
  { id: '29403', name: 'Refrigeration breakdown' },
  { id: '29404', name: 'Electrical test and tag' },
  { id: '29405', name: 'Fire safety inspection' },
  { id: '29406', name: 'Plumbing' },
  { id: '29407', name: 'Roof and gutter inspection' },
  { id: '29408', name: 'Site survey and quote' },
  { id: '29409', name: 'Warranty call-back' },
];
