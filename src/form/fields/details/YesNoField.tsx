import type { PresentedField } from '../../../contract/presented-fields.ts';
import { yesNoOf } from '../../../contract/yes-no.ts';
import { RadioGroup } from '../../components/RadioGroup.tsx';
import { hintOf } from '../kinds/hint-of.ts';
import { useDetails } from './details-context.ts';
import { shownHint } from './shown-hint.tsx';
import { useCustomField } from './use-custom-field.ts';

/** A question with two answers, in the operator's own words for yes and no. */
export function YesNoField({ field }: { field: PresentedField }) {
  const { reading } = useDetails();
  const { name, error, value, choose, onBlur, ref } = useCustomField(field);
  const { yes, no } = yesNoOf(field);
  return (
    <RadioGroup
      error={error}
      firstRef={ref}
      hint={shownHint(hintOf(field, reading))}
      label={field.label}
      name={name}
      onBlur={onBlur}
      onChange={choose}
      optional={!field.required}
      options={[yes, no].map((word) => ({ value: word, label: word }))}
      value={value}
    />
  );
}
