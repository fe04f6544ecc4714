import { ChevronDown } from 'lucide-react';
import type { Named } from '../../contract/lookups.ts';
import { Field } from '../components/Field.tsx';
import { LookupNote } from '../lookups/LookupNote.tsx';
import type { LookupState } from '../lookups/use-lookups.ts';
import { moreWords } from '../more-words.ts';
import { words } from '../words.ts';
import { siteFieldName } from './new-site-form.ts';

export interface CustomerFieldProps {
  customers: LookupState<Named>;
  value: string;
  onChange: (id: string) => void;
  error: string | undefined;
}

/** Whose the new site is: a native select over the customers that the visitor may add sites for. */
export function CustomerField({ customers, value, onChange, error }: CustomerFieldProps) {
  const { items, status } = customers;
  const loading = words.lookups.loading({ what: words.lookups.names.customers });
  const isLoading = status === 'loading' || status === 'slow';
  const isMissing = value !== '' && !items.some(({ id }) => id === value);
  return (
    <Field error={error} label={moreWords().newSite.labels.customer} name={siteFieldName('customer')}>
      {({ readOnly, ...control }) => (
        <>
          <div className="select">
            <select
              {...control}
              {...(readOnly && { 'aria-readonly': true })}
              className="input"
              onChange={(event) => !readOnly && onChange(event.currentTarget.value)}
              value={value}
            >
              <option value="">{isLoading ? loading : words.choose}</option>
              {isMissing && <option value={value}>{status === 'ready' ? words.noLongerOffered : loading}</option>}
              {items.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <ChevronDown aria-hidden size={18} />
          </div>
          <LookupNote control={control.id} lookup={customers} what={words.lookups.names.customers} />
        </>
      )}
    </Field>
  );
}
