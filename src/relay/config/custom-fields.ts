import * as z from 'zod';
import { FIELD_KINDS } from '../../contract/presented-fields.ts';
import { contradictions } from './custom-field-contradictions.ts';
import { expected, flag, roles, sentValue, words } from './parts.ts';
import { circles } from './shown-when-circles.ts';

/** Longest value that a config may name, in characters: it has to fit a control and a line of the receipt. */
const VALUE_MAX = 500;
const value = sentValue(VALUE_MAX);
const anyNumber = z.number({ error: expected('a number') });

const option = z.union(
  [value, z.strictObject({ value: value.describe('What is sent.'), label: words(100).describe('What people read.') })],
  { error: expected('an option: a text, or { "value": "…", "label": "…" }') },
);

const shownWhen = z.strictObject({
  field: words(200).describe('The other custom field’s name.'),
  is: z
    .union([value, z.array(value).min(1)], { error: expected('a value of the other field, or a list of them') })
    .describe('The value that it has to have, or several of which it has to have one.'),
});

/** What the operator says of one custom field. Values are in the wire format of the field’s kind. */
const overlaySchema = z
  .strictObject({
    label: words(100).optional().describe('Its label. Made of the field’s name, when left out.'),
    help: words(500).optional().describe('A text below the label.'),
    kind: z
      .enum(FIELD_KINDS, { error: expected(`one of ${FIELD_KINDS.join(', ')}`) })
      .default('multiline')
      .describe('What is asked for, and so how it is asked and checked.'),
    options: z
      .array(option)
      .min(1, 'expected at least one option')
      .max(200)
      .optional()
      .describe('What a choice offers.'),
    unit: words(20).optional().describe('Shown beside a number and never sent.'),
    min: anyNumber.optional().describe('The least that a number may be.'),
    max: anyNumber.optional().describe('The most that a number may be.'),
    yesNo: z
      .strictObject({
        yes: sentValue(40).describe('The word for yes.'),
        no: sentValue(40).describe('The word for no.'),
      })
      .optional()
      .describe('What a yes-no sends, which is also what people read. Yes and No, when left out.'),
    required: flag().default(false).describe('It has to be filled in where it is shown.'),
    default: value.optional().describe('The value that it starts with.'),
    readOnly: flag().default(false).describe('It is shown and sent as its default, and nobody changes it.'),
    order: z
      .int({ error: expected('a whole number') })
      .optional()
      .describe('Its place on the page: lower first, those without one last, in the gateway’s order.'),
    group: words(60).optional().describe('Fields of one group stand together under its name.'),
    roles: roles.optional().describe('Who sees it. Everyone, when left out; nobody, when empty.'),
    shownWhen: shownWhen.optional().describe('Shown and sent only while another custom field has a value.'),
  })
  .superRefine((overlay, context) => {
    for (const { path, message } of contradictions(overlay)) {
      context.addIssue({ code: 'custom', path, message, input: overlay });
    }
  });

/** What the operator says of one custom field, with defaults. */
export type FieldOverlay = z.infer<typeof overlaySchema>;
export type CustomFieldOverlays = Readonly<Record<string, FieldOverlay>>;

/** What the operator says of custom fields, by their external names. */
export const customFieldsSchema = z.record(z.string().min(1), overlaySchema).superRefine((overlays, context) => {
  for (const { name, message } of circles(overlays)) {
    context.addIssue({ code: 'custom', path: [name, 'shownWhen', 'field'], message, input: overlays });
  }
});
