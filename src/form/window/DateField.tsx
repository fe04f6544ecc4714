import { Field } from '../components/Field.tsx';
import { TypedInput } from '../components/TypedInput.tsx';
import { useField } from '../fields/use-field.ts';
import { words } from '../words.ts';
import type { CalendarProps } from './Calendar.tsx';
import { CalendarButton } from './CalendarButton.tsx';

export interface DateFieldProps {
  /** A date as the locale writes it. */
  example: string;
  echo: string | undefined;
  calendar: CalendarProps | undefined;
  onLeave: () => void;
}

/** The date: typed, or chosen in a month calendar on request. */
export function DateField({ example, echo, calendar, onLeave }: DateFieldProps) {
  const { error, registration } = useField('date');
  return (
    <Field error={error} hint={words.window.hints.date({ example })} label={words.labels.date} name="date">
      {(control) => (
        <TypedInput
          beside={<CalendarButton calendar={calendar} />}
          className="date-control"
          control={control}
          echo={error ? undefined : echo}
          onLeave={onLeave}
          registration={registration}
        />
      )}
    </Field>
  );
}
