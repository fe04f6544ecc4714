import { fieldsOfJobType } from '../../contract/fields-that-apply.ts';
import type { CustomField } from '../../contract/lookups.ts';
import type { Page } from '../../contract/page.ts';
import { OWN_CHANNEL, type Role } from '../../contract/passes.ts';
import { openVisitor } from '../access/open-access.ts';
import { type PageDeps, pageFor } from '../http/routes/page.ts';
import type { CachedLookup } from '../lookups/cached-lookup.ts';
import { mayBeCutOff } from '../lookups/copy.ts';
import { shownLookups } from '../lookups/shown.ts';
import type { Visitor } from '../ports.ts';

export interface SettingsAheadDeps extends PageDeps {
  /** Whoever comes without a pass is the desk. */
  isOpen: boolean;
  lookups: {
    sites: { peek(): { items: readonly unknown[] } | undefined };
    'custom-fields': Pick<CachedLookup<CustomField>, 'peek'>;
  };
}

/** The settings of a form before anybody has said who they are. */
export interface SettingsAhead {
  page: Page;
  /** Some custom fields belong to every job type, or none has been read yet. */
  hasJobDetails: boolean;
  /** The gateway may have more sites than it lists. Told only to whoever may have every site: a pass names its own. */
  sitesMayBeCutOff: boolean;
}

/**
 * The settings of whoever most likely opens a form: under open access the desk, else a client with a pass, which the relay
 * does not see: it is in the address's fragment. `channel`: of a frame.
 */
export function settingsAhead(deps: SettingsAheadDeps) {
  const page = pageFor(deps);
  const shown = shownLookups(deps.config, { beyond: async () => [], nameOf: () => undefined })['custom-fields'];
  return function settingsFor(channel: string | undefined): SettingsAhead {
    const visitor = visitorOf(channel, deps);
    const copy = deps.lookups['custom-fields'].peek();
    const hasJobDetails = copy === undefined || fieldsOfJobType([...shown(copy, visitor).items], '').length > 0;
    const sites = visitor.expiresAt === undefined ? deps.lookups.sites.peek() : undefined;
    return { page: page(visitor), hasJobDetails, sitesMayBeCutOff: sites !== undefined && mayBeCutOff(sites) };
  };
}

function visitorOf(channel: string | undefined, { isOpen, config }: SettingsAheadDeps): Visitor {
  const anyone = openVisitor('');
  if (channel === undefined && isOpen) return anyone;
  const roles: readonly Role[] = (channel === undefined ? undefined : config.channels[channel]?.roles) ?? ['client'];
  const role = roles.includes('client') ? 'client' : (roles[0] ?? 'client');
  // Of a pass, so that nobody is offered to sign in; nothing that is drawn says when it ends.
  return { ...anyone, channel: channel ?? OWN_CHANNEL, role, grants: [], expiresAt: 0 };
}
