/** A project as the sandbox is seeded with it: it belongs to one customer. */
export interface SeedProject {
  id: string;
  customer: string;
  name: string;
}

/** The tenant's projects. The last one belongs to another integration. */
export const PROJECTS: readonly SeedProject[] = [
  { id: '1052232', customer: '245715', name: 'Test Project #1' },
  { id: '1052240', customer: '245715', name: 'LED retrofit FY27' },
  { id: '1052247', customer: '245715', name: 'Depot air conditioning replacement' },
  { id: '1052301', customer: '245731', name: 'Cold room door upgrade' },
  { id: '1052318', customer: '245802', name: 'Nurse call system, stage 2' },
  { id: '1052355', customer: '245844', name: 'South Island chiller fit-out' },
  { id: '1052990', customer: '246011', name: 'Pinnacle lobby works' },
];
