import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { Counter } from './Counter.tsx';
import { FieldError } from './FieldError.tsx';
import { useFieldId, useFixed, useLocked } from './field-context.ts';

/** What a control must carry to belong to its field: spread it on an `<input>` or `<textarea>`. */
export interface FieldControl {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  /** With `noValidate` on the form this only tells assistive technology. */
  required: boolean;
  /** True while a booking is on its way, or for what the visitor's link fixes: readable, focusable, not to be changed. */
  readOnly: boolean;
}

export interface FieldProps {
  /** The form's own name for it, `title` or `custom_fields.scope_of_work`: where errors and links point. */
  name: string;
  label: ReactNode;
  optional?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  /** Shows how much room is left, once that is worth knowing. */
  counter?: { value: string; max: number };
  /** Beside the label, such as a button. Outside the accessible name. */
  aside?: ReactNode;
  className?: string | undefined;
  children: (control: FieldControl) => ReactNode;
}

/** A label, its hint, one control and its message, tied together for everyone. Holds no state and fetches nothing. */
export function Field({ name, label, optional = false, hint, error, counter, aside, className, children }: FieldProps) {
  const locked = useLocked(name);
  const fixed = useFixed(name);
  const id = useFieldId()(name);
  const parts = {
    optional: optional && fixed === undefined && `${id}-optional`,
    fixed: fixed !== undefined && `${id}-fixed`,
    // How to fill in a field is no help where it cannot be.
    hint: hint !== undefined && fixed === undefined && `${id}-hint`,
    // An error says what the counter would.
    counter: counter !== undefined && error === undefined && `${id}-counter`,
    error: error !== undefined && `${id}-error`,
  };
  const describedBy = Object.values(parts).filter(Boolean).join(' ');

  return (
    <div
      className={className ? `field ${className}` : 'field'}
      data-field={name}
      data-invalid={error !== undefined || undefined}
    >
      <div className="field-head">
        <label className="field-label" htmlFor={id} id={`${id}-label`}>
          {label}
        </label>
        {parts.optional && (
          <span className="field-optional" id={parts.optional}>
            {words.optional}
          </span>
        )}
        {aside}
      </div>
      {parts.fixed && (
        <p className="field-hint field-fixed" id={parts.fixed}>
          <Lock aria-hidden size={14} />
          {fixed}
        </p>
      )}
      {parts.hint && (
        <p className="field-hint" id={parts.hint}>
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error === undefined ? undefined : true,
        required: !optional,
        readOnly: locked,
      })}
      {parts.error && error && <FieldError id={parts.error} text={error} />}
      {counter && parts.counter && <Counter id={parts.counter} {...counter} />}
    </div>
  );
}
