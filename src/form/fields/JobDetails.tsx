import { get, useFormContext, useWatch } from 'react-hook-form';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { LookupNote } from '../lookups/LookupNote.tsx';
import type { LookupState } from '../lookups/use-lookups.ts';
import { fieldKey } from '../rules/field-key.ts';
import { fieldsThatApply } from '../rules/fields-that-apply.ts';
import type { VisitForm } from '../visit-form.ts';
import { words } from '../words.ts';
import { TextField } from './TextField.tsx';

/** The custom fields of the chosen job type. Those of another type keep what was typed, out of sight. */
export function JobDetails({ customFields }: { customFields: LookupState<PresentedField> }) {
  const { formState } = useFormContext<VisitForm>();
  const jobType = useWatch<VisitForm, 'job_type'>({ name: 'job_type' });
  const fields = fieldsThatApply(customFields.items, jobType);
  const loading = customFields.status === 'loading' || customFields.status === 'slow';
  const ofGroup = get(formState.errors, 'custom_fields.message');
  if (customFields.status === 'ready' && fields.length === 0) return null;
  return (
    <fieldset className="section" id="field-custom_fields" tabIndex={-1}>
      <legend className="section-heading">{words.sections.details}</legend>
      <div className="section-fields">
        {loading && <div aria-hidden className="skeleton" />}
        {customFields.status !== 'ready' && (
          <LookupNote lookup={customFields} what={words.lookups.names['custom-fields']} />
        )}
        {typeof ofGroup === 'string' && <p className="field-error">{ofGroup}</p>}
        <div className="row">
          {fields.map(({ external_name, label }) => (
            <TextField
              key={external_name}
              label={label}
              name={`custom_fields.${fieldKey(external_name)}`}
              optional
              rows={1}
            />
          ))}
        </div>
      </div>
    </fieldset>
  );
}
