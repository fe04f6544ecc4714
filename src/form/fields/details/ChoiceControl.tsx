import type { PresentedField } from '../../../contract/presented-fields.ts';
import { Combobox } from '../../components/Combobox.tsx';
import { Select } from '../../components/Select.tsx';
import { OfficeText } from '../../language/OfficeText.tsx';
import { exactNamed, matchNamed } from '../../rules/match-sites.ts';
import { words } from '../../words.ts';
import { DetailField } from './DetailField.tsx';
import { useCustomField } from './use-custom-field.ts';

/** A native select is quicker than typing up to about a screenful of options; beyond, one types a part of the answer. */
const MOST_IN_A_SELECT = 20;

/** One of the operator's options, by its label; a combobox to everyone, whether it opens a list or takes typing. */
export function ChoiceControl({ field }: { field: PresentedField }) {
  const { name, error, value, choose, onBlur, ref } = useCustomField(field);
  const { options = [] } = field;
  const chosen = options.find((option) => option.value === value)?.label ?? words.noLongerOffered;
  return (
    <DetailField error={error} field={field} name={name}>
      {(control) =>
        options.length > MOST_IN_A_SELECT ? (
          <Combobox
            control={control}
            countInWords={(found) => words.details.matches({ found })}
            exact={exactNamed}
            inputRef={ref}
            itemToKey={({ id }) => id}
            itemToString={(item) => item.name}
            items={options.map((option) => ({ id: option.value, name: option.label }))}
            match={matchNamed}
            onBlur={onBlur}
            onChange={(item) => choose(item?.id ?? '')}
            placeholder={words.choose}
            renderItem={(item) => <OfficeText>{item.name}</OfficeText>}
            value={value === '' ? null : { id: value, name: chosen }}
          />
        ) : (
          <Select
            control={control}
            emptyLabel={field.required ? words.choose : words.none}
            missingLabel={words.noLongerOffered}
            options={options}
            registration={{ name, ref, onBlur, onChange: (event) => choose(event.currentTarget.value) }}
            value={value}
          />
        )
      }
    </DetailField>
  );
}
