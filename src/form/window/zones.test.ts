import { expect, it } from 'vitest';
import { exactZone, matchZones, zoneChoices } from './zones.ts';

const atMs = Date.parse('2026-07-01T00:00:00Z');
const choices = zoneChoices(['Australia/Perth', undefined, 'Mars/Olympus', 'Australia/Perth'], atMs);
const found = (typed: string) => matchZones(choices, typed).map(({ id }) => id);

it('lists every zone once, the likely ones first and those nearby next', () => {
  expect(choices[0]?.id).toBe('Australia/Perth');
  expect(choices.slice(1, 12).every(({ id }) => /^Australia|^Pacific/.test(id))).toBe(true);
  expect(new Set(choices.map(({ id }) => id)).size).toBe(choices.length);
  expect(choices.length).toBeGreaterThan(400);
});

it('finds a zone by city, region or offset, words in any order', () => {
  expect(found('brisbane')).toEqual(['Australia/Brisbane']);
  expect(found('zealand')).toEqual(['Pacific/Auckland']);
  expect(found('lord howe')).toEqual(['Australia/Lord_Howe']);
  expect(found('york america')[0]).toBe('America/New_York');
  expect(found('+08:45')).toEqual(['Australia/Eucla']);
});

it('takes a zone named in full without a choice from the list', () => {
  expect(exactZone(choices, 'brisbane time')?.id).toBe('Australia/Brisbane');
  expect(exactZone(choices, 'Australia/Brisbane')?.id).toBe('Australia/Brisbane');
  expect(exactZone(choices, 'bris')).toBeUndefined();
});
