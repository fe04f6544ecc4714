import { Info } from 'lucide-react';
import { type ReactElement, useMemo, useRef, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { fieldsOfJobType } from '../../contract/fields-that-apply.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { OfficeText } from '../language/OfficeText.tsx';
import { LookupNote } from '../lookups/LookupNote.tsx';
import type { LookupState } from '../lookups/use-lookups.ts';
import { hasDefaults } from '../rest/needs-rest.ts';
import { useRest } from '../rest/rest.ts';
import { areTurnsOn, InTurn } from '../start/InTurn.tsx';
import type { VisitForm } from '../visit-form.ts';
import { words } from '../words.ts';
import { CustomField } from './details/CustomField.tsx';
import { DetailsContext } from './details/details-context.ts';
import { useKeptFocus } from './details/use-kept-focus.ts';
import { useNews } from './details/use-news.ts';
import { usePhones } from './details/use-phones.ts';
import { useShownFields } from './details/use-shown-fields.ts';
import { arrangeFields } from './kinds/arrange-fields.ts';
import type { FieldReading } from './kinds/read-field-value.ts';
import { useErrorAt } from './use-errors.ts';

export interface JobDetailsProps {
  customFields: LookupState<PresentedField>;
  /** One object for as long as nothing in it changes. */
  reading: FieldReading;
  /** False where a job that is there already is changed: what it lacks, it lacks. */
  startsWithDefaults?: boolean;
}

/**
 * The custom fields of the chosen job type that apply to what was answered. Those of another type, hidden ones and those whose
 * definition has gone keep what was typed, out of sight.
 */
export function JobDetails({ customFields, reading: bareReading, startsWithDefaults = true }: JobDetailsProps) {
  const form = useFormContext<VisitForm>();
  const { trigger, clearErrors, getFieldState } = form;
  const jobType = useWatch<VisitForm, 'job_type'>({ name: 'job_type' });
  const ofType = useMemo(() => fieldsOfJobType(customFields.items, jobType), [customFields.items, jobType]);
  const readPhone = usePhones(ofType.some(({ kind }) => kind === 'phone'));
  // The same for as long as the form is: a field that is handed another `forget` takes itself for gone, with what is wrong in it.
  const ways = useMemo(
    () => ({
      check: (name: Parameters<typeof trigger>[0]) => void trigger(name),
      /** Where nothing is wrong the form need not look at itself. */
      forget: (name: Parameters<typeof getFieldState>[0]) => {
        if (getFieldState(name).invalid) clearErrors(name);
      },
    }),
    [trigger, clearErrors, getFieldState],
  );
  const details = useMemo(
    () => ({ reading: { ...bareReading, readPhone }, startsWithDefaults, ...ways }),
    [bareReading, readPhone, startsWithDefaults, ways],
  );
  const { shown, show } = useShownFields(ofType, jobType, details.reading);
  const isRead = customFields.status === 'ready';
  const news = useNews(isRead ? customFields.items : undefined, jobType, show);
  const section = useRef<HTMLFieldSetElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  useKeptFocus(section, () => status.current);

  const isWaiting = useRest() === undefined && hasDefaults(ofType);
  const loading = customFields.status === 'loading' || customFields.status === 'slow' || isWaiting;
  const ofGroup = useErrorAt(form, 'custom_fields');
  const isEmpty = isRead && shown.length === 0;
  return (
    <div className={isEmpty && news === '' ? undefined : 'section'} data-step="details">
      <p className="details-news" ref={status} role="status" tabIndex={-1}>
        {news && <Info aria-hidden size={18} />}
        {news}
      </p>
      {!isEmpty && (
        <fieldset className="details-fields" id="field-custom_fields" ref={section} tabIndex={-1}>
          <legend className="section-heading">{words.sections.details}</legend>
          <div className="section-fields">
            {loading && <div aria-hidden className="skeleton" />}
            {!isRead && <LookupNote lookup={customFields} what={words.lookups.names['custom-fields']} />}
            {ofGroup !== undefined && <p className="field-error">{ofGroup}</p>}
            <DetailsContext value={details}>{!isWaiting && <Arranged fields={shown} />}</DetailsContext>
          </div>
        </fieldset>
      )}
    </div>
  );
}

/** Fields side by side where there is room; a group's under its name. Each in its turn where the form has just been drawn ahead. */
function Arranged({ fields }: { fields: readonly PresentedField[] }) {
  const [inTurns] = useState(areTurnsOn);
  const turn = (one: ReactElement) => (inTurns ? <InTurn key={one.key}>{one}</InTurn> : one);
  return (
    <div className="row">
      {arrangeFields(fields).map((one) =>
        turn(
          one.kind === 'field' ? (
            <CustomField field={one.field} key={`field ${one.field.external_name}`} />
          ) : (
            <fieldset
              className="details-group"
              data-fields={one.fields.length > 2 ? 'many' : one.fields.length}
              key={`group ${one.name}`}
            >
              <legend>
                <OfficeText>{one.name}</OfficeText>
              </legend>
              <div className="row">
                {one.fields.map((field) => (
                  <CustomField field={field} key={field.external_name} />
                ))}
              </div>
            </fieldset>
          ),
        ),
      )}
    </div>
  );
}
