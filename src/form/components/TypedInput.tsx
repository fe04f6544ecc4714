import type { ChangeEvent, ClipboardEvent, FocusEvent, HTMLAttributes, ReactNode, Ref } from 'react';
import { describedBy, Echo } from './Echo.tsx';
import type { FieldControl } from './Field.tsx';

/** What a form library hands to an input: its value too, where it keeps that. */
export interface Registration {
  name: string;
  ref: Ref<HTMLInputElement>;
  onChange: (event: ChangeEvent<HTMLInputElement>) => unknown;
  onBlur: (event: FocusEvent<HTMLInputElement>) => unknown;
  value?: string;
}

export interface TypedInputProps {
  control: FieldControl;
  registration: Registration;
  /** What the text was understood as. */
  echo?: string | undefined;
  type?: 'text' | 'tel' | 'email' | 'url';
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  enterKeyHint?: HTMLAttributes<HTMLInputElement>['enterKeyHint'];
  /** A name or an address is not prose: nothing is to be corrected in it. */
  literal?: boolean;
  /** Digits and signs keep their order from left to right in any language: a phone number, a number below zero. */
  isLeftToRight?: boolean;
  /** Shown behind the input and read with it: `m`, `kg`. */
  unit?: string | undefined;
  /** Inside the input's frame, such as a button. */
  beside?: ReactNode;
  className?: string;
  onFocus?: (() => void) | undefined;
  /** The person has changed the text. */
  onEdit?: () => void;
  onLeave?: () => void;
  onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
}

/** A text input whose text is read as something else, and under it what it was read as. */
export function TypedInput(props: TypedInputProps) {
  const {
    control,
    registration,
    echo,
    type = 'text',
    literal = false,
    isLeftToRight = false,
    unit,
    beside,
    className,
  } = props;
  const { onEdit, onLeave, onFocus, onPaste, inputMode, enterKeyHint } = props;
  const echoId = `${control.id}-echo`;
  const unitId = unit === undefined ? undefined : `${control.id}-unit`;
  const input = (
    <input
      {...control}
      {...registration}
      {...(literal && { spellCheck: false, autoCapitalize: 'none', autoCorrect: 'off' })}
      aria-describedby={describedBy(unitId, control['aria-describedby'], echoId)}
      autoComplete="off"
      className="input"
      dir={isLeftToRight ? 'ltr' : undefined}
      enterKeyHint={enterKeyHint}
      inputMode={inputMode}
      onBlur={(event) => {
        void registration.onBlur(event);
        onLeave?.();
      }}
      onChange={(event) => {
        void registration.onChange(event);
        onEdit?.();
      }}
      onFocus={onFocus}
      onPaste={onPaste}
      type={type}
    />
  );
  return (
    <>
      {unit === undefined && beside === undefined ? (
        input
      ) : (
        <div className={className ?? 'with-unit'}>
          {input}
          {unit !== undefined && <span id={unitId}>{unit}</span>}
          {beside}
        </div>
      )}
      <Echo id={echoId} text={echo} />
    </>
  );
}
