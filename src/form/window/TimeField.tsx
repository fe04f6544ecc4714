import { memo } from 'react';
import { Field } from '../components/Field.tsx';
import { TypedInput } from '../components/TypedInput.tsx';
import { useField } from '../fields/use-field.ts';

export interface TimeFieldProps {
  name: 'from' | 'to';
  label: string;
  hint: string;
  /** What was understood. */
  echo: string | undefined;
  onFocus?: (() => void) | undefined;
  /** The person has changed the text. */
  onEdit: () => void;
  onLeave: () => void;
}

/** From or To: a time, typed. Drawn again when something that it shows changes. */
export const TimeField = memo(function TimeField({
  name,
  label,
  hint,
  echo,
  onFocus,
  onEdit,
  onLeave,
}: TimeFieldProps) {
  const { error, registration } = useField(name);
  return (
    <Field error={error} hint={hint} label={label} name={name}>
      {(control) => (
        <TypedInput
          control={control}
          echo={error ? undefined : echo}
          onEdit={onEdit}
          onFocus={onFocus}
          onLeave={onLeave}
          registration={registration}
        />
      )}
    </Field>
  );
});
