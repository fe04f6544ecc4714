import { Field } from '../components/Field.tsx';
import { useField } from '../fields/use-field.ts';
import { words } from '../words.ts';
import { CalendarButton, type CalendarButtonProps } from './CalendarButton.tsx';
import { describedBy, Echo } from './Echo.tsx';
import { windowWords } from './window-words.ts';

export interface DateFieldProps {
  /** A date as the locale writes it. */
  example: string;
  echo: string | undefined;
  calendar: CalendarButtonProps;
  onLeave: () => void;
}

/** The date: typed, or chosen in a month calendar on request. */
export function DateField({ example, echo, calendar, onLeave }: DateFieldProps) {
  const { error, registration } = useField('date');
  return (
    <Field error={error} hint={windowWords.hints.date(example)} label={words.labels.date} name="date">
      {(control) => {
        const echoId = `${control.id}-echo`;
        return (
          <>
            <div className="date-control">
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
                type="text"
              />
              <CalendarButton {...calendar} />
            </div>
            <Echo id={echoId} text={error ? undefined : echo} />
          </>
        );
      }}
    </Field>
  );
}
