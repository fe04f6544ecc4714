import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import type { Named } from '../../contract/lookups.ts';
import { Field } from '../components/Field.tsx';
import { Select } from '../components/Select.tsx';
import { LookupNote } from '../lookups/LookupNote.tsx';
import type { LookupState } from '../lookups/use-lookups.ts';
import type { VisitForm } from '../visit-form.ts';
import { words } from '../words.ts';
import { useField } from './use-field.ts';

export interface ChoiceFieldProps {
  name: 'job_type' | 'project';
  label: ReactNode;
  lookup: LookupState<Named>;
  /** What the lookup holds, in words: "job types". */
  what: string;
  optional?: boolean;
  hint?: ReactNode;
}

/** One item of a lookup, chosen in a native select. */
export function ChoiceField({ name, label, lookup, what, optional = false, hint }: ChoiceFieldProps) {
  const { error, registration } = useField(name);
  const value = useWatch<VisitForm, typeof name>({ name });
  const loading = lookup.status === 'loading' || lookup.status === 'slow';
  return (
    <Field error={error} hint={hint} label={label} name={name} optional={optional}>
      {(control) => (
        <>
          <Select
            control={control}
            emptyLabel={loading ? words.lookups.loading({ what }) : optional ? words.none : words.choose}
            loading={loading}
            missingLabel={lookup.status === 'ready' ? words.noLongerOffered : words.lookups.loading({ what })}
            options={lookup.items.map((item) => ({ value: item.id, label: item.name }))}
            registration={registration}
            value={value}
          />
          <LookupNote control={control.id} lookup={lookup} what={what} />
        </>
      )}
    </Field>
  );
}
