import { EXAMPLE_JOB_TYPES, LONG_TEXT } from '../examples/answers.ts';
import { Field } from './Field.tsx';
import { LockedContext } from './field-context.ts';
import { Select, type SelectProps } from './Select.tsx';

const options = EXAMPLE_JOB_TYPES.map(({ id, name }) => ({ value: id, label: name }));
const registration = { name: 'job_type', ref: () => undefined, onChange: () => undefined, onBlur: () => undefined };

const select = (more: Partial<SelectProps>, error?: string) => (
  <Field error={error} label="Job type" name="job_type">
    {(control) => (
      <Select
        control={control}
        emptyLabel="Choose…"
        missingLabel="No longer offered"
        options={options}
        registration={registration}
        value=""
        {...more}
      />
    )}
  </Field>
);

export const examples = {
  empty: () => select({}),
  filled: () => select({ value: '3' }),
  loading: () => select({ emptyLabel: 'Loading job types…', loading: true, options: [] }),
  'with an error': () => select({}, 'Choose a job type.'),
  'with a value that has gone': () => select({ value: '99' }),
  'with a long name': () => select({ options: [{ value: '9', label: LONG_TEXT }], value: '9' }),
  'while sending': () => <LockedContext value>{select({ value: '3' })}</LockedContext>,
};
