import { Lock } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { OfficeText } from '../language/OfficeText.tsx';
import { words } from '../words.ts';
import { describedBy } from './Echo.tsx';
import { FieldError } from './FieldError.tsx';
import { useFieldId, useFixed, useLocked } from './field-context.ts';

export interface RadioGroupProps {
  /** The form's own name for it: its error's link leads to the first button. */
  name: string;
  label: string;
  optional?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
  onBlur: () => void;
  firstRef?: Ref<HTMLInputElement>;
}

/** One of a few answers in the office's words, all of them in sight. An optional answer can be taken back. */
export function RadioGroup(props: RadioGroupProps) {
  const { name, label, optional = false, hint, error, options, value, onChange, onBlur, firstRef } = props;
  const locked = useLocked(name);
  const fixed = useFixed(name);
  const id = useFieldId()(name);
  const ids = {
    optional: optional && fixed === undefined ? `${id}-optional` : undefined,
    fixed: fixed === undefined ? undefined : `${id}-fixed`,
    hint: hint === undefined ? undefined : `${id}-hint`,
    error: error === undefined ? undefined : `${id}-error`,
  };
  const clear = () => {
    onChange('');
    // The button goes with the answer: focus must not go with it.
    document.getElementById(id)?.focus();
  };
  return (
    <div
      aria-describedby={describedBy(ids.optional, ids.fixed, ids.hint, ids.error)}
      aria-invalid={error === undefined ? undefined : true}
      aria-labelledby={`${id}-label`}
      aria-required={!optional || undefined}
      className="field"
      data-invalid={error !== undefined || undefined}
      role="radiogroup"
    >
      <div className="field-head">
        <span className="field-label" id={`${id}-label`}>
          <OfficeText>{label}</OfficeText>
        </span>
        {ids.optional && (
          <span className="field-optional" id={ids.optional}>
            {words.optional}
          </span>
        )}
        {ids.fixed && (
          <span className="field-fixed" id={ids.fixed}>
            <Lock aria-hidden size={14} />
            {fixed}
          </span>
        )}
        {optional && value !== '' && !locked && (
          <button className="button-link field-clear" onClick={clear} type="button">
            {words.clear}
            <span className="visually-hidden"> {words.theAnswerTo({ label })}</span>
          </button>
        )}
      </div>
      {hint && (
        <p className="field-hint" id={ids.hint}>
          {hint}
        </p>
      )}
      <div className="radios">
        {options.map((option, index) => (
          <label className="radio" key={option.value}>
            <input
              aria-disabled={locked || undefined}
              autoComplete="off"
              checked={value === option.value}
              id={index === 0 ? id : `${id}-${index}`}
              name={name}
              onBlur={onBlur}
              // A radio button cannot be read-only and must not be disabled.
              onChange={() => locked || onChange(option.value)}
              ref={index === 0 ? firstRef : undefined}
              type="radio"
              value={option.value}
            />
            <OfficeText>{option.label}</OfficeText>
          </label>
        ))}
      </div>
      {ids.error && error && <FieldError id={ids.error} text={error} />}
    </div>
  );
}
