import type { RelayLookupName } from '../../contract/page.ts';
import type { Config } from '../config/schema.ts';
import type { Lookups } from '../lookups/lookups.ts';
import type { Visitor } from '../ports.ts';
import type { FieldFault } from '../problem.ts';

/** One choice or answer that does not fit what the visitor is offered. */
export type ContentProblem = FieldFault & {
  /** The lookup that the page has to read again. */
  lookup: RelayLookupName;
  /** The choice is not there (any more), as opposed to an answer that is wrong. */
  isGone: boolean;
};

export interface ContentDeps {
  lookups: Lookups;
  config: Config;
}

/** What decides on the choices that a visitor has. */
export type Chooser = Pick<Visitor, 'role' | 'sites' | 'projects' | 'jobTypes'>;
