import type { PresentedField } from '../../../contract/presented-fields.ts';
import { Field } from '../../components/Field.tsx';
import { rowsFor } from '../../components/rows-for.ts';
import { OfficeText } from '../../language/OfficeText.tsx';
import { hintOf } from '../kinds/hint-of.ts';
import { useDetails } from './details-context.ts';
import { shownHint } from './shown-hint.tsx';
import { useCustomField } from './use-custom-field.ts';

/** A custom field for text of any length: one row at first, as many as it needs from then on. */
export function MultilineField({ field }: { field: PresentedField }) {
  const { reading } = useDetails();
  const { name, error, value, onChange, onBlur, ref } = useCustomField(field);
  return (
    <Field
      error={error}
      hint={shownHint(hintOf(field, reading))}
      label={<OfficeText>{field.label}</OfficeText>}
      name={name}
      optional={!field.required}
    >
      {(control) => (
        <textarea
          {...control}
          autoComplete="off"
          className="input"
          enterKeyHint="enter"
          name={name}
          onBlur={onBlur}
          onChange={onChange}
          ref={ref}
          rows={rowsFor(value)}
          value={value}
        />
      )}
    </Field>
  );
}
