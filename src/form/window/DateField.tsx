import { memo } from 'react';
import { Field } from '../components/Field.tsx';
import { TypedInput } from '../components/TypedInput.tsx';
import { useField } from '../fields/use-field.ts';
import { CalendarButton, type CalendarButtonProps } from './CalendarButton.tsx';

export interface DateFieldProps {
  label: string;
  /** How a date is written. */
  hint: string;
  echo: string | undefined;
  readCalendar: CalendarButtonProps['readCalendar'];
  onLeave: () => void;
}

/** The date: typed, or chosen in a month calendar on request. Drawn again when something that it shows changes. */
export const DateField = memo(function DateField({ label, hint, echo, readCalendar, onLeave }: DateFieldProps) {
  const { error, registration } = useField('date');
  return (
    <Field error={error} hint={hint} label={label} name="date">
      {(control) => (
        <TypedInput
          beside={<CalendarButton readCalendar={readCalendar} />}
          className="date-control"
          control={control}
          echo={error ? undefined : echo}
          onLeave={onLeave}
          registration={registration}
        />
      )}
    </Field>
  );
});
