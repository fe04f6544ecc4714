import { expect, it } from 'vitest';
import { linkTexts, listErrors, placeErrors } from './form-errors.ts';

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
