import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import type { BookingRequest } from '../../contract/bookings.ts';
import { fieldsOfJobType } from '../../contract/fields-that-apply.ts';
import { LIMITS } from '../../contract/limits.ts';
import type { Page } from '../../contract/page.ts';
import type { PresentedField } from '../../contract/presented-fields.ts';
import { sitesQueryOptions } from '../api/lookup.ts';
import { useAnswer } from '../api/use-answer.ts';
import { LockedContext } from '../components/field-context.ts';
import { useFieldReading } from '../fields/details/use-field-reading.ts';
import { usePhones } from '../fields/details/use-phones.ts';
import { JobDetails } from '../fields/JobDetails.tsx';
import { readFieldValue } from '../fields/kinds/read-field-value.ts';
import { putIn } from '../fields/put-in.ts';
import { TextField } from '../fields/TextField.tsx';
import type { LookupState } from '../lookups/use-lookups.ts';
import { moreWords } from '../more-words.ts';
import { OrderSubmit } from '../orders/OrderSubmit.tsx';
import { problemOf } from '../orders/order-problem.ts';
import type { JobFacts } from '../receipt/job-as-it-stands.ts';
import type { JobOrder } from '../receipt/use-job-order.ts';
import { detailLabels } from '../rules/form-errors.ts';
import type { Stores } from '../submission/kept-names.ts';
import { isLocked } from '../submission/standing.ts';
import { OfficeFields } from '../visit/OfficeFields.tsx';
import { ProblemPanel } from '../visit/ProblemPanel.tsx';
import { SaidProblem } from '../visit/SaidProblem.tsx';
import { placeZone } from '../window/place-zone.ts';
import { readWindow } from '../window/read-window.ts';
import type { Reader } from '../window/reader.ts';
import { VisitWindow } from '../window/VisitWindow.tsx';
import { words } from '../words.ts';
import { ChangedMeanwhile } from './ChangedMeanwhile.tsx';
import { changeForm, retype } from './change-form.ts';
import { changeToKeep } from './change-to-keep.ts';
import { changedMeanwhile } from './changed-meanwhile.ts';
import { keptChangeName, keptChangeSchema } from './kept-change.ts';
import { seenValues } from './seen-values.ts';
import { useChangeForm } from './use-change-form.ts';
import { useChangeProblems } from './use-change-problems.ts';
import { zoneOfJob } from './zone-of-job.ts';

/** What cannot be changed of the visit that is changed. `job_type`: empty for a job of which it is not known. */
export interface ChangedVisit {
  request: Pick<BookingRequest, 'site' | 'job_type' | 'project'>;
  site_name?: string | undefined;
}

export interface ChangeSectionProps {
  booking: ChangedVisit;
  jobId: string;
  now: JobFacts;
  page: Page;
  customFields: LookupState<PresentedField>;
  order: JobOrder;
  stores: Stores;
  reader: Reader;
  /** Whether others may change the job meanwhile, and this editor is to be asked then. */
  isShared?: boolean;
  /** Leaves the job as it is. */
  onClose: () => void;
}

/** What can be changed of a visit, with what stands there now. Takes the place of the receipt's lines. */
export default function ChangeSection(props: ChangeSectionProps) {
  const { booking, jobId, now, page, customFields, order, stores, reader, isShared = false, onClose } = props;
  const { change: changeWords, sections } = moreWords().receipt;
  const { request } = booking;
  const heading = useRef<HTMLHeadingElement>(null);
  const headingId = useId();
  const [nothing, setNothing] = useState(false);
  // What the person saw when they began is what their changes are told from, whatever comes in meanwhile.
  const [start, setStart] = useState(() => {
    const basis = changeForm(now, request, customFields.items, reader.locale);
    const kept = stores.tab.read(keptChangeName(jobId), keptChangeSchema);
    return { now, basis, typed: kept ? retype(basis, kept.typed, kept.basis) : basis };
  });
  const reading = useFieldReading(page, reader, placeZone('', start.now.time_zone));
  const readPhone = usePhones(customFields.items.some(({ kind }) => kind === 'phone'));
  const form = useChangeForm(start.typed, {
    basis: start.basis,
    now: start.now,
    customFields: fieldsOfJobType(customFields.items, request.job_type),
    readWindow: (values) => readWindow(values, { siteZone: start.now.time_zone, page, reader, nowMs: Date.now() }),
    readField: (field, typed) => readFieldValue(field, typed, { ...reading, readPhone }),
  });
  const { standing } = order;
  const problem = useMemo(
    () => problemOf('change', standing, { phone: page.contact.phone, locale: reader.locale }),
    [standing, page.contact.phone, reader.locale],
  );
  const meanwhile = changedMeanwhile(standing, order.sent, start.now, {
    customFields: customFields.items,
    page,
    locale: reader.locale,
    readPhone,
  });
  const sendAnyway = () => {
    if (meanwhile) order.send({ kind: 'change', job_id: jobId, ...meanwhile.again });
  };
  const startFromTheNew = () => {
    if (meanwhile === undefined) return;
    const basis = changeForm(meanwhile.now, request, customFields.items, reader.locale);
    setStart({ now: meanwhile.now, basis, typed: basis });
    putIn(form, basis);
    stores.tab.remove(keptChangeName(jobId));
    order.startAnew();
    heading.current?.focus();
  };
  const { panel, unlisted, onInvalid } = useChangeProblems(
    form,
    problem,
    detailLabels(customFields.items, request.job_type),
  );
  const locked = isLocked(standing);

  useEffect(() => heading.current?.focus(), []);
  const { watch } = form;
  useEffect(() => {
    const keep = watch((_, { name }) => {
      if (name !== undefined) setNothing(false);
      const knowledge = { siteZone: start.now.time_zone, reader, nowMs: Date.now() };
      const kept = changeToKeep(form.getValues(), start.basis, knowledge, customFields.items);
      stores.tab.write(keptChangeName(jobId), kept);
    });
    return () => keep.unsubscribe();
  }, [watch, form, stores, jobId, start, reader, customFields.items]);

  const { data: sites } = useAnswer(sitesQueryOptions);
  const site = {
    id: request.site,
    name: booking.site_name ?? request.site,
    time_zone: zoneOfJob(now.time_zone, request.site, sites?.items),
  };
  const { notes, purchase_order_number, external_id } = page.fields;
  return (
    <FormProvider {...form}>
      <LockedContext value={locked}>
        <section aria-labelledby={headingId} className="change">
          <h2 id={headingId} ref={heading} tabIndex={-1}>
            {changeWords.heading}
          </h2>
          <p className="receipt-quiet">{changeWords.text}</p>
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (locked) return;
              void form.handleSubmit((change) => {
                const isNothing = Object.keys(change).length === 0;
                setNothing(isNothing);
                if (!isNothing) {
                  const seen = isShared && { seen: seenValues(change, start.now) };
                  order.send({ kind: 'change', job_id: jobId, change, ...seen });
                }
              }, onInvalid)();
            }}
          >
            {meanwhile ? (
              <ChangedMeanwhile differences={meanwhile.differences} onMine={sendAnyway} onTheirs={startFromTheNew} />
            ) : (
              panel && <ProblemPanel {...panel} />
            )}
            <p className="visually-hidden" role="status">
              <SaidProblem errors={unlisted} />
            </p>
            <div className="section">
              <h3 className="section-heading">{sections.what}</h3>
              <div className="section-fields">
                <TextField label={words.labels.title} max={LIMITS.title} name="title" />
              </div>
            </div>
            <div className="section">
              <h3 className="section-heading">{sections.when}</h3>
              <div className="section-fields">
                <VisitWindow
                  durationMinutes={page.default_duration_minutes}
                  page={page}
                  reader={reader}
                  site={site}
                  store={stores.tab}
                />
              </div>
            </div>
            <JobDetails customFields={customFields} reading={reading} startsWithDefaults={false} />
            {(notes || purchase_order_number || external_id) && (
              <div className="section">
                <h3 className="section-heading">
                  {page.viewer.role === 'desk' ? words.sections.office : words.sections.other}
                </h3>
                <div className="section-fields">
                  <OfficeFields fields={page.fields} />
                </div>
              </div>
            )}
            <p className="receipt-quiet change-fixed">{changeWords.fixed({ phone: page.contact.phone })}</p>
            <OrderSubmit
              aside={
                <button className="button-quiet" onClick={onClose} type="button">
                  {changeWords.discard}
                </button>
              }
              idle={changeWords.save}
              kind="change"
              note={nothing ? changeWords.nothing : ''}
              sending={changeWords.saving}
              standing={standing}
              withdraw={order.withdraw}
            />
          </form>
        </section>
      </LockedContext>
    </FormProvider>
  );
}
