import { Hono } from 'hono';
import type { Page } from '../../../contract/page.ts';
import { needs } from '../../access/needs.ts';
import type { Config } from '../../config/schema.ts';
import type { AppEnv } from '../app-env.ts';

export interface PageDeps {
  config: Config;
  sandbox: boolean;
}

/** `GET /page`: what the page needs to know of the operator's config. */
export function pageRoute(deps: PageDeps) {
  const page = pageOf(deps);
  return new Hono<AppEnv>().get('/page', needs('visitor'), (c) => c.json(page, 200, { 'Cache-Control': 'no-cache' }));
}

function pageOf({ config: { business, form, window }, sandbox }: PageDeps): Page {
  return {
    title: form.title,
    ...(form.intro !== undefined && { intro: form.intro }),
    contact: {
      ...(business.name !== undefined && { business_name: business.name }),
      ...(business.phone !== undefined && { phone: business.phone }),
    },
    sandbox,
    viewer: { role: 'desk', open: true, may_add_sites: true },
    lead_minutes: window.leadMinutes,
    days_ahead: window.daysAhead,
    default_duration_minutes: window.defaultDurationMinutes,
    presets: window.presets,
    fields: { project: {}, notes: {}, purchase_order_number: {}, external_id: {} },
    country: 'AU',
    prefill: {},
    locked: [],
  };
}
