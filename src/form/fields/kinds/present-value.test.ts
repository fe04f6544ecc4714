import { expect, it } from 'vitest';
import type { FieldKind } from '../../../contract/presented-fields.ts';
import { echoOf } from './echo-of.ts';
import { fieldOf, READING } from './fields-for-tests.ts';
import { presentValue } from './present-value.ts';

it.each<[FieldKind, string, string, object]>([
  ['text', 'Roof', 'Roof', {}],
  ['number', '1250.5', '1,250.5 m', { unit: 'm' }],
  ['date', '2026-07-01', 'Wednesday 1 July 2026', {}],
  ['time', '14:30', '2:30 pm', {}],
  ['choice', 'tin', 'Tin roof', {}],
  ['yes-no', 'Yes', 'Yes', {}],
  ['phone', '+61735550142', '+61 7 3555 0142', {}],
  ['url', 'https://example.com', 'https://example.com', {}],
])('shows a %s that was sent as %j as %j', (kind, sent, shown, more) => {
  expect(presentValue(fieldOf(kind, more), sent, READING)).toBe(shown);
});

it('shows a value from before the field had its kind as it stands', () => {
  expect(presentValue(fieldOf('date'), 'next week', READING)).toBe('next week');
  expect(presentValue(fieldOf('choice'), 'slate', READING)).toBe('slate');
  expect(presentValue(fieldOf('number', { max: 5 }), '6', READING)).toBe('6');
});

it.each<[FieldKind, string, string | undefined, object]>([
  ['number', '1250.5', undefined, { unit: 'm' }],
  ['number', '1,250.5', undefined, { unit: 'm' }],
  ['number', '1 250,5', '1,250.5 m', { unit: 'm' }],
  ['date', '1/7/26', 'Wednesday 1 July 2026', {}],
  ['time', '2', '2:00 am', {}],
  ['phone', '0735550142', '+61 7 3555 0142', {}],
  ['url', 'example.com', 'https://example.com', {}],
  ['url', 'https://example.com', undefined, {}],
  ['text', 'Roof', undefined, {}],
  ['date', 'soon', undefined, {}],
])('a %s field says what it made of %j where the text does not', (kind, typed, echo, more) => {
  expect(echoOf(fieldOf(kind, more), typed, READING)).toBe(echo);
});
