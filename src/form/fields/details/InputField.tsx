import type { FieldKind, PresentedField } from '../../../contract/presented-fields.ts';
import { TypedInput, type TypedInputProps } from '../../components/TypedInput.tsx';
import { useRest } from '../../rest/rest.ts';
import { pasteAsOneLine } from '../paste-as-one-line.ts';
import { DetailField } from './DetailField.tsx';
import { useDetails } from './details-context.ts';
import { useCustomField } from './use-custom-field.ts';

type InputKind = Exclude<FieldKind, 'multiline' | 'choice' | 'yes-no'>;

/** Which keyboard a phone shows, and what it keeps its hands off. */
const KEYBOARDS: Record<
  InputKind,
  Pick<TypedInputProps, 'type' | 'inputMode' | 'literal' | 'isLeftToRight' | 'onPaste'>
> = {
  text: { onPaste: pasteAsOneLine },
  number: { inputMode: 'decimal', literal: true, isLeftToRight: true },
  date: {},
  time: {},
  phone: { type: 'tel', inputMode: 'tel', isLeftToRight: true },
  // A browser would trim the text of `type=email`, and cut `type=url` short of what was typed: these take all of it.
  email: { inputMode: 'email', literal: true, isLeftToRight: true },
  url: { inputMode: 'url', literal: true, isLeftToRight: true },
};

/** A custom field that is typed on one line: the text is kept as typed, and read on leaving it. */
export function InputField({ field }: { field: PresentedField & { kind: InputKind } }) {
  const { reading } = useDetails();
  const here = useRest();
  const { name, error, value, onChange, onBlur, ref } = useCustomField(field);
  // A decimal keypad has no minus on some phones.
  const signed = field.kind === 'number' && field.min !== undefined && field.min < 0;
  return (
    <DetailField error={error} field={field} name={name}>
      {(control) => (
        <TypedInput
          {...KEYBOARDS[field.kind]}
          {...(signed && { inputMode: 'text' })}
          control={control}
          echo={error ? undefined : here?.echoOf(field, value, reading)}
          onLeave={() => {
            const lasting = here?.lastingText(field, value, reading) ?? value;
            if (lasting !== value) onChange(lasting);
          }}
          // Enter in a field sends the form, here as everywhere.
          enterKeyHint="send"
          registration={{ name, value, onChange, onBlur, ref }}
          unit={field.kind === 'number' ? field.unit : undefined}
        />
      )}
    </DetailField>
  );
}
