import { ChevronDown } from 'lucide-react';
import type { Named } from '../../contract/lookups.ts';
import type { Lookup } from '../api/lookup.ts';
import { Field } from '../components/Field.tsx';
import { moreWords } from '../more-words.ts';
import { words } from '../words.ts';
import { siteFieldName } from './new-site-form.ts';

export interface CustomerFieldProps {
  customers: { data: Lookup<Named> | undefined; isError: boolean; refetch: () => unknown };
  value: string;
  onChange: (id: string) => void;
  error: string | undefined;
}

/** Whose the new site is: a native select over the customers that the visitor may add sites for. */
export function CustomerField({ customers: { data, isError, refetch }, value, onChange, error }: CustomerFieldProps) {
  const items = data?.items ?? [];
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
              <option value="">{data || isError ? words.choose : moreWords().newSite.loading}</option>
              {isMissing && <option value={value}>{data ? words.noLongerOffered : moreWords().newSite.loading}</option>}
              {items.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <ChevronDown aria-hidden size={18} />
          </div>
          <div className="lookup-note" role="status">
            {isError && !data && (
              <p className="lookup-failed">
                <span>{moreWords().newSite.failed}</span>
                <button className="button-quiet" onClick={() => refetch()} type="button">
                  {words.tryAgain}
                </button>
              </p>
            )}
            {data?.items.length === 0 && <p className="field-hint">{moreWords().newSite.none}</p>}
          </div>
        </>
      )}
    </Field>
  );
}
