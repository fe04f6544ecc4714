import { LONG_TEXT } from '../examples/answers.ts';
import { Field, type FieldProps } from './Field.tsx';
import { FixedContext, LockedContext } from './field-context.ts';

const text = (value: string) => (control: Parameters<FieldProps['children']>[0]) => (
  <input {...control} className="input" defaultValue={value} type="text" />
);
const field = (more: Partial<FieldProps>, value = '') => (
  <Field label="Title" name="title" {...more}>
    {text(value)}
  </Field>
);

export const examples = {
  empty: () => field({}),
  'with a hint': () => field({ hint: 'A few words, such as "Annual service"' }),
  optional: () => field({ label: 'Your reference', optional: true }),
  filled: () => field({}, 'Annual service'),
  'with an error': () => field({ error: 'Say what the visit is for.' }),
  'nearly full': () => field({ counter: { value: 'x'.repeat(190), max: 200 } }, 'x'.repeat(190)),
  'too full': () => field({ counter: { value: 'x'.repeat(204), max: 200 } }, 'x'.repeat(204)),
  'with a long label': () => field({ label: LONG_TEXT, hint: LONG_TEXT }, LONG_TEXT),
  'while sending': () => <LockedContext value>{field({}, 'Annual service')}</LockedContext>,
  'fixed by a link': () => (
    <FixedContext value={new Map([['title', 'Set by your link']])}>{field({}, 'Annual service')}</FixedContext>
  ),
};
