import type { ReactNode } from 'react';
import { type FieldPath, useWatch } from 'react-hook-form';
import { Field } from '../components/Field.tsx';
import type { VisitForm } from '../visit-form.ts';
import { pasteAsOneLine } from './paste-as-one-line.ts';
import { useField } from './use-field.ts';

export interface TextFieldProps {
  name: FieldPath<VisitForm>;
  label: ReactNode;
  optional?: boolean;
  hint?: ReactNode;
  /** Characters; shows what is left near it. Never cuts what is typed. */
  max?: number;
  /** Rows to start with; more than one line may be typed when given. */
  rows?: number;
}

/** A field for text, of one line or several. */
export function TextField({ name, label, optional = false, hint, max, rows }: TextFieldProps) {
  const { error, registration } = useField(name);
  const value = useWatch<VisitForm>({ name });
  const counter = max !== undefined && typeof value === 'string' ? { value, max } : undefined;
  const shared = { className: 'input', autoComplete: 'off', ...registration };
  return (
    <Field
      error={error}
      hint={hint}
      label={label}
      name={name}
      optional={optional}
      {...(counter && { counter })}
      className={rows === undefined ? undefined : 'field-lines'}
    >
      {(control) =>
        rows === undefined ? (
          <input {...control} {...shared} onPaste={pasteAsOneLine} type="text" />
        ) : (
          <textarea {...control} {...shared} rows={rows} />
        )
      }
    </Field>
  );
}
