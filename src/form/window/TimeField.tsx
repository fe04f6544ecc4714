import { Field } from '../components/Field.tsx';
import { useField } from '../fields/use-field.ts';
import { words } from '../words.ts';
import { describedBy, Echo } from './Echo.tsx';

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
      {(control) => {
        const echoId = `${control.id}-echo`;
        return (
          <>
            <input
              {...control}
              {...registration}
              aria-describedby={describedBy(control['aria-describedby'], echoId)}
              autoComplete="off"
              className="input"
              onBlur={(event) => {
                void registration.onBlur(event);
                onLeave();
              }}
              onChange={(event) => {
                void registration.onChange(event);
                onEdit();
              }}
              onFocus={onFocus}
              type="text"
            />
            <Echo id={echoId} text={error ? undefined : echo} />
          </>
        );
      }}
    </Field>
  );
}
