import { Hono } from 'hono';
import type { Page } from '../../../contract/page.ts';
import type { Config } from '../../config/schema.ts';
import type { AppEnv } from '../app-env.ts';

export interface PageDeps {
  config: Config;
  sandbox: boolean;
}

/** `GET /page`: what the page needs to know of the operator's config. */
export function pageRoute(deps: PageDeps) {
  const page = pageOf(deps);
  return new Hono<AppEnv>().get('/page', (c) => c.json(page, 200, { 'Cache-Control': 'no-cache' }));
}

function pageOf({ config: { business, form, window, jobTypes }, sandbox }: PageDeps): Page {
  const durations = Object.entries(jobTypes).flatMap(([id, { durationMinutes }]) =>
    durationMinutes === undefined ? [] : [[id, durationMinutes] as const],
  );
  return {
    title: form.title,
    ...(form.intro !== undefined && { intro: form.intro }),
    ...(business.name !== undefined && { business_name: business.name }),
    ...(business.phone !== undefined && { phone: business.phone }),
    sandbox,
    lead_minutes: window.leadMinutes,
    days_ahead: window.daysAhead,
    default_duration_minutes: window.defaultDurationMinutes,
    duration_minutes: Object.fromEntries(durations),
    presets: window.presets,
  };
}
