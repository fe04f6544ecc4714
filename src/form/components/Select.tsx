import { ChevronDown } from 'lucide-react';
import type { ComponentProps, KeyboardEvent } from 'react';
import { useOfficeLang } from '../language/OfficeText.tsx';
import type { FieldControl } from './Field.tsx';

export interface SelectProps {
  control: FieldControl;
  registration: Pick<ComponentProps<'select'>, 'name' | 'ref' | 'onChange' | 'onBlur'>;
  value: string;
  /** By the office's names for them. */
  options: readonly { value: string; label: string }[];
  /** What stands there while nothing is chosen. */
  emptyLabel: string;
  /** What stands for a value that is not among the options. */
  missingLabel: string;
  loading?: boolean;
}

const CHEVRON = <ChevronDown aria-hidden size={18} />;

/** A native select. A value that its options do not hold (yet, or any more) stays chosen and visible. */
export function Select({ control, registration, value, options, emptyLabel, missingLabel, loading }: SelectProps) {
  const { readOnly, required, ...rest } = control;
  const lang = useOfficeLang();
  const missing = value !== '' && !options.some((option) => option.value === value);
  return (
    <div className="select" data-loading={loading || undefined}>
      <select
        {...rest}
        {...registration}
        // By the attribute of its own name, browsers call an untouched select invalid to assistive technology.
        aria-required={required || undefined}
        // A select cannot be read-only and must not be disabled: it is only kept from opening.
        {...(readOnly && {
          'aria-readonly': true,
          onKeyDown: keepClosed,
          onMouseDown: (event) => event.preventDefault(),
        })}
        autoComplete="off"
        className="input"
        // Controlled: when its option goes, a browser would show the first one and the form would hold another.
        value={value}
      >
        <option value="">{emptyLabel}</option>
        {missing && <option value={value}>{missingLabel}</option>}
        {options.map((option) => (
          <option key={option.value} lang={lang} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {CHEVRON}
    </div>
  );
}

function keepClosed(event: KeyboardEvent) {
  if (event.key !== 'Tab') event.preventDefault();
}
