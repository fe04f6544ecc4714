import type { Page } from '../../contract/page.ts';
import type { Role } from '../../contract/passes.ts';
import { USUAL_TITLE } from '../../contract/usual-title.ts';
import { fieldsOfRole } from './fields-of-role.ts';
import { hoursOfRole } from './hours-of-role.ts';
import { forRole } from './parts.ts';
import type { Config } from './schema.ts';

/** What of the page is the same for everyone of a role. */
export type RolePage = Omit<Page, 'sandbox' | 'viewer' | 'prefill' | 'locked' | 'embed'>;

/** What the operator's config makes of the page for a role. */
export function pageOfRole(config: Config, role: Role): RolePage {
  const { business, form, window, desk } = config;
  const intro = forRole(form.intro, role);
  const hours = hoursOfRole(config, role);
  return {
    title: forRole(form.title, role) ?? USUAL_TITLE,
    ...(intro !== undefined && { intro }),
    contact: contactOf(config),
    ...(business.logo !== undefined && { logo: business.logo }),
    ...(business.accent !== undefined && { accent: business.accent }),
    lead_minutes: window.leadMinutes,
    days_ahead: window.daysAhead,
    default_duration_minutes: window.defaultDurationMinutes,
    presets: window.presets,
    ...(hours !== undefined && { opening_hours: hours }),
    fields: fieldsOfRole(config, role),
    country: business.country,
    language: business.language,
    ...(role === 'desk' && { desk: { snippets: desk.snippets, reference_first: desk.referenceFirst } }),
  };
}

/** How the operator can be reached. */
export function contactOf({ business: { name, phone, email } }: Pick<Config, 'business'>): Page['contact'] {
  return {
    ...(name !== undefined && { business_name: name }),
    ...(phone !== undefined && { phone }),
    ...(email !== undefined && { email }),
  };
}
