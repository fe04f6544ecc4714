/** A job that somebody booked before the sandbox was started. */
export interface SeedJob {
  site: string;
  jobType: string;
  status: string;
  title: string;
  start: string;
  end: string;
  /** How long before the start of the sandbox it was last updated. */
  updatedHoursAgo: number;
  scope?: string;
}

/** Jobs 1 to 15, oldest first, so that the first job booked in the sandbox is number 16. */
export const JOBS: readonly SeedJob[] = [
  {
    site: '3065780',
    jobType: '29401',
    status: '68397',
    title: 'Dock leveller 4 stuck',
    start: '2026-02-03T08:00:00+11:00',
    end: '2026-02-03T10:00:00+11:00',
    updatedHoursAgo: 2900,
  },
  {
    site: '3065756',
    jobType: '29402',
    status: '68397',
    title: 'Quarterly HVAC service',
    start: '2026-02-10T09:00:00+10:00',
    end: '2026-02-10T12:00:00+10:00',
    updatedHoursAgo: 2700,
    scope: 'Clean coils, replace filters',
  },
  {
    site: '3066107',
    jobType: '29403',
    status: '68397',
    title: 'Freezer 2 alarm',
    start: '2026-02-19T13:00:00+11:00',
    end: '2026-02-19T15:00:00+11:00',
    updatedHoursAgo: 2500,
  },
  {
    site: '3065820',
    jobType: '29404',
    status: '68396',
    title: 'Test and tag, packing line',
    start: '2026-03-04T07:30:00+08:00',
    end: '2026-03-04T11:30:00+08:00',
    updatedHoursAgo: 2200,
  },
  {
    site: '3066549',
    jobType: '29405',
    status: '68396',
    title: 'Annual fire panel inspection',
    start: '2026-03-12T09:00:00+10:30',
    end: '2026-03-12T11:00:00+10:30',
    updatedHoursAgo: 1900,
  },
  {
    site: '3065808',
    jobType: '29406',
    status: '68399',
    title: 'Blocked drain in loading bay',
    start: '2026-03-20T10:00:00+11:00',
    end: '2026-03-20T12:00:00+11:00',
    updatedHoursAgo: 1800,
  },
  {
    site: '3067001',
    jobType: '29401',
    status: '68396',
    title: 'Roller door off its track',
    start: '2026-04-02T08:00:00+13:00',
    end: '2026-04-02T10:00:00+13:00',
    updatedHoursAgo: 1500,
  },
  {
    site: '3065815',
    jobType: '29407',
    status: '68396',
    title: 'Roof check after the wet season',
    start: '2026-04-15T07:00:00+09:30',
    end: '2026-04-15T09:00:00+09:30',
    updatedHoursAgo: 1200,
  },
  {
    site: '3068201',
    jobType: '29401',
    status: '68394',
    title: 'Lobby lights flicker',
    start: '2026-05-04T09:00:00+10:00',
    end: '2026-05-04T11:00:00+10:00',
    updatedHoursAgo: 800,
  },
  {
    site: '3066540',
    jobType: '29400',
    status: '68395',
    title: 'Install call points, level 1',
    start: '2026-05-18T08:00:00+10:00',
    end: '2026-05-18T16:00:00+10:00',
    updatedHoursAgo: 300,
    scope: 'Twelve call points, rooms 101 to 112',
  },
  {
    site: '3065790',
    jobType: '29402',
    status: '68394',
    title: 'Evaporative cooler service',
    start: '2026-06-01T09:00:00+09:30',
    end: '2026-06-01T11:00:00+09:30',
    updatedHoursAgo: 200,
  },
  {
    site: '3066112',
    jobType: '29403',
    status: '68394',
    title: 'Door heater failed',
    start: '2026-06-09T10:00:00+08:00',
    end: '2026-06-09T12:00:00+08:00',
    updatedHoursAgo: 120,
  },
  {
    site: '3065796',
    jobType: '29408',
    status: '68393',
    title: 'Quote for switchboard upgrade',
    start: '2026-06-16T13:00:00+10:00',
    end: '2026-06-16T14:00:00+10:00',
    updatedHoursAgo: 70,
  },
  {
    site: '3065756',
    jobType: '29400',
    status: '68392',
    title: 'Install racking lights',
    start: '2026-06-22T07:00:00+10:00',
    end: '2026-06-22T11:00:00+10:00',
    updatedHoursAgo: 48,
    scope: 'Twenty LED battens, bays 4 to 6',
  },
  {
    site: '3067005',
    jobType: '29409',
    status: '68392',
    title: 'Compressor noisy again',
    start: '2026-06-24T09:00:00+12:00',
    end: '2026-06-24T11:00:00+12:00',
    updatedHoursAgo: 30,
  },
];
