import { expect, it } from 'vitest';
import { fieldOf } from '../fields/kinds/fields-for-tests.ts';
import { detailLabels, linkTexts, listErrors, placeErrors } from './form-errors.ts';

it('lists messages in the order of the page, custom fields among them', () => {
  const errors = {
    notes: { type: 'custom', message: 'Too long' },
    custom_fields: { scope_of_work: { type: 'custom', message: 'Say what', ref: { name: 'x' } } },
    site: { type: 'custom', message: 'Choose a site', ref: { focus: () => undefined } },
  };
  expect(listErrors(errors)).toEqual([
    { name: 'site', message: 'Choose a site' },
    { name: 'custom_fields.scope_of_work', message: 'Say what' },
    { name: 'notes', message: 'Too long' },
  ]);
});

it('puts the relay’s words about the window at From and To, and about a strange field apart', () => {
  expect(
    placeErrors([
      { field: 'start_time', message: 'Past' },
      { field: 'end_time', message: 'Early' },
      { field: 'custom_fields.scope_of_work', message: 'Gone' },
      { field: 'colour', message: 'What' },
    ]),
  ).toEqual({
    atFields: [
      { name: 'from', message: 'Past' },
      { name: 'to', message: 'Early' },
      { name: 'custom_fields.scope_of_work', message: 'Gone' },
    ],
    elsewhere: ['What'],
  });
});

it('places the relay’s word about a custom field with a dot in its name at that field', () => {
  const { atFields } = placeErrors([{ field: 'custom_fields.p.o.', message: 'Gone' }]);
  expect(atFields).toEqual([{ name: 'custom_fields.p-2e-o-2e-', message: 'Gone' }]);
});

it('tells two fields with the same message apart by their labels', () => {
  const errors = [
    { name: 'date', message: 'Enter a date' },
    { name: 'from', message: 'Enter a time' },
    { name: 'to', message: 'Enter a time' },
  ];
  expect(linkTexts(errors)).toEqual(['Enter a date', 'From: Enter a time', 'To: Enter a time']);
});

it('names the custom field that a message is about, in the order of the page', () => {
  const fields = [
    fieldOf('number', { external_name: 'height', label: 'Height', group: 'Roof' }),
    fieldOf('date', { external_name: 'p.o.', label: 'Ordered when?' }),
    fieldOf('number', { external_name: 'pitch', label: 'Pitch', group: 'Roof' }),
  ];
  const errors = {
    notes: { message: 'Too long.' },
    custom_fields: {
      'p-2e-o-2e-': { message: 'Enter a date.' },
      pitch: { message: 'Enter a number.' },
      height: { message: 'Enter at most 40 m.' },
    },
  };
  expect(linkTexts(listErrors(errors, detailLabels(fields, '')))).toEqual([
    'Height: Enter at most 40 m.',
    'Pitch: Enter a number.',
    'Ordered when? Enter a date.',
    'Too long.',
  ]);
});
