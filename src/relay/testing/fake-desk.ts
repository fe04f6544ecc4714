import type { DeskDeps } from '../http/desk-deps.ts';

/** For tests: a desk at which nothing happens and no job is listed. */
export const quietDesk: DeskDeps = {
  jobList: {
    search: async () => ({ jobs: [], complete: false, more: false }),
    find: async () => undefined,
    refresh: async () => undefined,
  },
  likelyDuplicates: { find: async () => [] },
  events: { listen: async () => undefined },
};
