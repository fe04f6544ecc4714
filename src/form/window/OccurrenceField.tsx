import { FieldError } from '../components/FieldError.tsx';
import { useFieldId, useLocked } from '../components/field-context.ts';
import { useField } from '../fields/use-field.ts';
import type { OccurrenceQuestion } from './describe-window.ts';

export interface OccurrenceFieldProps extends OccurrenceQuestion {
  onChoose: () => void;
}

/** Which of two times is meant, in the hour that a clock change repeats. */
export function OccurrenceField({ field, question, options, onChoose }: OccurrenceFieldProps) {
  const { error, registration } = useField(field);
  const locked = useLocked();
  const id = useFieldId()(field);
  return (
    <fieldset
      aria-describedby={error ? `${id}-error` : undefined}
      className="field occurrence"
      data-invalid={error !== undefined || undefined}
    >
      <legend className="field-label">{question}</legend>
      {options.map(({ value, label }, index) => (
        <label className="occurrence-option" key={value}>
          <input
            {...registration}
            aria-disabled={locked || undefined}
            id={index === 0 ? id : `${id}-${value}`}
            onChange={(event) => {
              void registration.onChange(event);
              onChoose();
            }}
            // A radio button cannot be read-only and must not be disabled.
            onClick={(event) => locked && event.preventDefault()}
            type="radio"
            value={value}
          />
          {label}
        </label>
      ))}
      {error && <FieldError id={`${id}-error`} text={error} />}
    </fieldset>
  );
}
