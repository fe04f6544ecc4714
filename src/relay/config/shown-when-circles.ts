import type { CustomFieldOverlays } from './custom-fields.ts';

/** Fields that wait for each other would hide each other for ever: one finding for each field of a circle. */
export function circles(overlays: CustomFieldOverlays): { name: string; message: string }[] {
  return Object.keys(overlays).flatMap((name) => {
    const circle = circleFrom(name, overlays);
    if (circle === undefined) return [];
    if (circle.length === 1) return [{ name, message: `expected another field than ${name} itself` }];
    const round = [...circle, name].join(' waits for ');
    return [{ name, message: `expected a field that does not wait for this one: ${round}` }];
  });
}

/** The names from a field back to it, itself first; undefined when its conditions end somewhere else. */
function circleFrom(name: string, overlays: CustomFieldOverlays): string[] | undefined {
  const passed: string[] = [];
  let next: string | undefined = name;
  while (next !== undefined && !passed.includes(next)) {
    passed.push(next);
    next = Object.hasOwn(overlays, next) ? overlays[next]?.shownWhen?.field : undefined;
  }
  return next === name ? passed : undefined;
}
