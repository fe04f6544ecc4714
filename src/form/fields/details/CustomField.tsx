import { memo } from 'react';
import type { PresentedField } from '../../../contract/presented-fields.ts';
import { ChoiceControl } from './ChoiceControl.tsx';
import { InputField } from './InputField.tsx';
import { MultilineField } from './MultilineField.tsx';
import { ReadOnlyField } from './ReadOnlyField.tsx';
import { YesNoField } from './YesNoField.tsx';

/** One custom field by its kind. Drawn again when its own value, error or definition changes, and at nothing else. */
export const CustomField = memo(function CustomField({ field }: { field: PresentedField }) {
  const { kind } = field;
  if (field.read_only) return <ReadOnlyField field={field} />;
  switch (kind) {
    case 'multiline':
      return <MultilineField field={field} />;
    case 'choice':
      return <ChoiceControl field={field} />;
    case 'yes-no':
      return <YesNoField field={field} />;
    case 'text':
    case 'number':
    case 'date':
    case 'time':
    case 'phone':
    case 'email':
    case 'url':
      return <InputField field={{ ...field, kind }} />;
    default:
      return kind satisfies never;
  }
});
