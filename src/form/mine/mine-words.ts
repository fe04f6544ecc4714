import type { Viewer } from '../../contract/page.ts';

/** The words of the list of one's own bookings. */
export const mineWords = {
  heading: (viewer?: Pick<Viewer, 'role'>) => (viewer?.role === 'desk' ? 'All requests' : 'Your requests'),
  link: (viewer: Pick<Viewer, 'role'>) => mineWords.heading(viewer),
  loading: 'Loading the requests…',
  failed: 'We could not load the requests.',
  empty: 'Nothing has been requested with this link yet.',
  more: 'Only the newest requests are listed. Older ones open by their own receipt.',
  job: (number: string) => `Job ${number}`,
  open: (title: string) => `Receipt for ${title}`,
  site: 'Site',
  jobType: 'Job type',

  states: {
    booked: 'Requested',
    underway: 'Being confirmed',
    waiting: 'Waiting to be sent',
    refused: 'Not booked',
    unresolved: 'Call the office',
  },
} as const;
