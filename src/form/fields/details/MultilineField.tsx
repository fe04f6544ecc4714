import type { PresentedField } from '../../../contract/presented-fields.ts';
import { rowsFor } from '../../components/rows-for.ts';
import { DetailField } from './DetailField.tsx';
import { useCustomField } from './use-custom-field.ts';

/** A custom field for text of any length: one row at first, as many as it needs from then on. */
export function MultilineField({ field }: { field: PresentedField }) {
  const { name, error, value, onChange, onBlur, ref } = useCustomField(field);
  return (
    <DetailField error={error} field={field} name={name}>
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
    </DetailField>
  );
}
