import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import ICAL from 'ical.js';

/** The one visit in a downloaded calendar file, as a calendar program understands it: instants in ISO 8601 UTC. */
export async function visitIn(download: Download): Promise<{ start: string; end: string; status: string }> {
  const calendar = new ICAL.Component(ICAL.parse(await readFile(await download.path(), 'utf8')));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const [component, ...others] = calendar.getAllSubcomponents('vevent');
  if (!component || others.length > 0) throw new Error(`${1 + others.length} visits in the file`);
  const event = new ICAL.Event(component);
  return {
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    status: String(component.getFirstPropertyValue('status')),
  };
}
