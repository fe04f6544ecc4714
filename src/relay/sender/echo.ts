import type { Echo } from '../journal/match.ts';
import type { Facts } from '../store/facts.ts';

/** Where the store keeps what was found out. */
export const ECHO_FACT = 'job-list-echoes-external-id';

/** Whether the gateway's job list shows `external_id`, as far as the relays on this store have seen. */
export async function knownEcho(facts: Pick<Facts, 'read'>): Promise<Echo> {
  const known = await facts.read(ECHO_FACT);
  return known === 'yes' || known === 'no' ? known : 'unknown';
}

/** Keeps what a list has shown; `unknown` for a gateway that has not been seen yet. */
export async function rememberEcho(facts: Pick<Facts, 'write'>, echo: Echo): Promise<void> {
  await facts.write(ECHO_FACT, echo);
}
