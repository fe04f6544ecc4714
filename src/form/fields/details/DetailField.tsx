import type { ReactNode } from 'react';
import type { PresentedField } from '../../../contract/presented-fields.ts';
import { Field, type FieldControl } from '../../components/Field.tsx';
import { OfficeText } from '../../language/OfficeText.tsx';
import { hintOf } from '../kinds/hint-of.ts';
import { useDetails } from './details-context.ts';
import { shownHint } from './shown-hint.tsx';

interface DetailFieldProps {
  field: PresentedField;
  /** The control's name in the form. */
  name: string;
  error: string | undefined;
  children: (control: FieldControl) => ReactNode;
}

/** A custom field with one control: its label and hint in the office's words, and what is wrong with it. */
export function DetailField({ field, name, error, children }: DetailFieldProps) {
  const { reading } = useDetails();
  return (
    <Field
      error={error}
      hint={shownHint(hintOf(field, reading))}
      label={<OfficeText>{field.label}</OfficeText>}
      name={name}
      optional={!field.required}
    >
      {children}
    </Field>
  );
}
