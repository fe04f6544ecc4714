import { useWatch } from 'react-hook-form';
import type { PresentedField } from '../../../contract/presented-fields.ts';
import { Field } from '../../components/Field.tsx';
import { rowsFor } from '../../components/rows-for.ts';
import { OfficeText } from '../../language/OfficeText.tsx';
import { useRest } from '../../rest/rest.ts';
import { fieldKey } from '../../rules/field-key.ts';
import type { VisitForm } from '../../visit-form.ts';
import { words } from '../../words.ts';
import { hintOf } from '../kinds/hint-of.ts';
import { useDetails } from './details-context.ts';
import { shownHint } from './shown-hint.tsx';

/** A custom field that is sent as it stands: its value in words, to be reached and read like any other field. */
export function ReadOnlyField({ field }: { field: PresentedField }) {
  const { reading } = useDetails();
  const key = fieldKey(field.external_name);
  const name = `custom_fields.${key}` as const;
  const typed = useWatch<VisitForm, typeof name>({ name, exact: true });
  const here = useRest();
  const read = here?.readTyped(field, { [key]: typed }, reading);
  const text = here && read?.ok ? here.presentValue(field, read.value, reading) : typed;
  return (
    <Field hint={shownHint(hintOf(field, reading))} label={<OfficeText>{field.label}</OfficeText>} name={name}>
      {(control) => (
        <textarea
          {...control}
          autoComplete="off"
          className="input input-fixed"
          placeholder={words.details.nothingSet}
          readOnly
          required={false}
          rows={rowsFor(text)}
          value={text}
        />
      )}
    </Field>
  );
}
