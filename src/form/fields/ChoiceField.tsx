import { ChevronDown } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useWatch } from 'react-hook-form';
import type { Named } from '../../contract/lookups.ts';
import { Field } from '../components/Field.tsx';
import { LookupNote } from '../lookups/LookupNote.tsx';
import type { LookupState } from '../lookups/use-lookups.ts';
import type { VisitForm } from '../visit-form.ts';
import { words } from '../words.ts';
import { useField } from './use-field.ts';

export interface ChoiceFieldProps {
  name: 'job_type' | 'project';
  label: string;
  lookup: LookupState<Named>;
  /** What the lookup holds, in words: "job types". */
  what: string;
  optional?: boolean;
}

/** A native select over a lookup. A value the lookup does not hold (yet, or any more) stays chosen and visible. */
export function ChoiceField({ name, label, lookup, what, optional = false }: ChoiceFieldProps) {
  const { error, registration } = useField(name);
  const value = useWatch<VisitForm, typeof name>({ name });
  const loading = lookup.status === 'loading' || lookup.status === 'slow';
  const missing = value !== '' && !lookup.items.some((item) => item.id === value);
  return (
    <Field error={error} label={label} name={name} optional={optional}>
      {({ readOnly, ...control }) => (
        <>
          <div className="select" data-loading={loading || undefined}>
            <select
              {...control}
              {...registration}
              // A select cannot be read-only and must not be disabled: it is only kept from opening.
              {...(readOnly && {
                'aria-readonly': true,
                onKeyDown: keepClosed,
                onMouseDown: (e) => e.preventDefault(),
              })}
              className="input"
              // Controlled: when its option goes, a browser would show the first one and the form would hold another.
              value={value}
            >
              <option value="">{loading ? words.lookups.loading(what) : optional ? words.none : words.choose}</option>
              {missing && (
                <option value={value}>{loading ? words.lookups.loading(what) : words.noLongerOffered}</option>
              )}
              {lookup.items.map(({ id, name: text }) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </select>
            <ChevronDown aria-hidden size={18} />
          </div>
          <LookupNote lookup={lookup} what={what} />
        </>
      )}
    </Field>
  );
}

function keepClosed(event: KeyboardEvent) {
  if (event.key !== 'Tab') event.preventDefault();
}
