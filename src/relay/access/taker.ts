import * as z from 'zod';
import { OPEN_SUBJECT } from '../../contract/passes.ts';
import type { Visitor } from '../ports.ts';
import { isOffice } from '../sight/sight-of.ts';

const nameless = z.uuid();

/**
 * The name by which the desk knows the rep who takes a booking: as they signed in, else their pass's subject. Undefined for
 * whoever is not the operator's own desk, and for one that nobody has a name for: open access, a pass that was given none.
 */
export function takerOf(visitor: Visitor): string | undefined {
  if (!isOffice(visitor)) return undefined;
  const { name, subject } = visitor;
  if (name !== undefined) return name;
  return subject === OPEN_SUBJECT || nameless.safeParse(subject).success ? undefined : subject;
}
