import { LIMITS } from '../../contract/limits.ts';
import { Field } from '../components/Field.tsx';
import { moreWords } from '../more-words.ts';
import { type SiteField, siteFieldName } from './new-site-form.ts';

const MAX: Record<Exclude<SiteField, 'customer'>, number> = {
  business_name: LIMITS.businessName,
  address: LIMITS.address,
  first_name: LIMITS.personName,
  last_name: LIMITS.personName,
  mobile_number: LIMITS.mobileNumber,
  email: LIMITS.email,
  notes: LIMITS.notes,
};

export interface SiteTextFieldProps {
  name: Exclude<SiteField, 'customer'>;
  value: string;
  onChange: (value: string) => void;
  error: string | undefined;
  /** More than one line may be typed when given. */
  rows?: number;
  /** Of an `<input>`: which keyboard a phone shows. */
  type?: string;
  autoComplete?: string;
}

/** A field of the new site's dialog. */
export function SiteTextField({ name, value, onChange, error, rows, type = 'text', autoComplete }: SiteTextFieldProps) {
  const hints: Partial<Record<SiteField, string>> = moreWords().newSite.hints;
  const shared = { autoComplete: autoComplete ?? 'off', className: 'input', value };
  return (
    <Field
      counter={{ value, max: MAX[name] }}
      error={error}
      hint={hints[name]}
      label={moreWords().newSite.labels[name]}
      name={siteFieldName(name)}
      optional={name !== 'address' && name !== 'business_name'}
    >
      {(control) =>
        rows === undefined ? (
          <input {...control} {...shared} onChange={(event) => onChange(event.currentTarget.value)} type={type} />
        ) : (
          <textarea {...control} {...shared} onChange={(event) => onChange(event.currentTarget.value)} rows={rows} />
        )
      }
    </Field>
  );
}
