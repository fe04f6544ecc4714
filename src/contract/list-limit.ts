import type { Role } from './passes.ts';

/** How many bookings a list holds: a visitor's own, the desk's of a busy week. */
export const LIST_LIMIT = { client: 50, partner: 50, desk: 300 } satisfies Record<Role, number>;
