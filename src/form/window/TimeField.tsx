import { Field } from '../components/Field.tsx';
import { TypedInput } from '../components/TypedInput.tsx';
import { useField } from '../fields/use-field.ts';
import { words } from '../words.ts';

export interface TimeFieldProps {
  name: 'from' | 'to';
  hint: string;
  /** What was understood. */
  echo: string | undefined;
  onFocus?: () => void;
  /** The person has changed the text. */
  onEdit: () => void;
  onLeave: () => void;
}

/** From or To: a time, typed. */
export function TimeField({ name, hint, echo, onFocus, onEdit, onLeave }: TimeFieldProps) {
  const { error, registration } = useField(name);
  return (
    <Field error={error} hint={hint} label={words.labels[name]} name={name}>
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
}
