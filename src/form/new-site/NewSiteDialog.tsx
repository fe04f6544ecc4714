import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { SiteCreate } from '../../contract/sites.ts';
import { LockedContext } from '../components/field-context.ts';
import { currentLocale } from '../language/language.ts';
import { useCustomers } from '../lookups/use-lookups.ts';
import { moreWords } from '../more-words.ts';
import { OrderNotice } from '../orders/OrderNotice.tsx';
import { OrderSubmit } from '../orders/OrderSubmit.tsx';
import { orderNews } from '../orders/order-news.ts';
import { problemOf } from '../orders/order-problem.ts';
import type { OrderStanding } from '../submission/order-standing.ts';
import { isLocked } from '../submission/standing.ts';
import { ProblemPanel } from '../visit/ProblemPanel.tsx';
import { CustomerField } from './CustomerField.tsx';
import { SITE_FIELDS, type SiteField, type SiteForm, siteFieldName } from './new-site-form.ts';
import { readSite, type SiteErrors } from './read-site.ts';
import { SiteTextField } from './SiteTextField.tsx';

export interface NewSiteDialogProps {
  values: SiteForm;
  onValues: (values: Partial<SiteForm>) => void;
  standing: OrderStanding;
  phone: string | undefined;
  onSend: (site: SiteCreate) => void;
  withdraw: () => void;
  onClose: () => void;
}

/** Asks for a new site. What is typed is the caller's to keep: closing loses nothing. */
export function NewSiteDialog(props: NewSiteDialogProps) {
  const { values, onValues, standing, phone, onSend, withdraw, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const customers = useCustomers();
  /** The fields that were wrong when it was last tried: what the panel lists, and its news. */
  const [tried, setTried] = useState<{ names: SiteField[] }>();
  const locale = currentLocale();
  const problem = useMemo(() => problemOf('new-site', standing, { phone, locale }), [standing, phone, locale]);
  const relayErrors = useRelayErrors(problem?.errors ?? [], values);
  const read = readSite(values);
  const errors: SiteErrors = { ...relayErrors.atFields, ...(tried && !read.ok ? read.errors : {}) };
  const listed = SITE_FIELDS.flatMap((field) => {
    const message = relayErrors.atFields[field] ?? (tried?.names.includes(field) ? errors[field] : undefined);
    return message === undefined ? [] : [{ name: siteFieldName(field), message }];
  });
  const locked = isLocked(standing);
  const news = orderNews('new-site', standing, phone);
  const isOut = standing.kind === 'underway' || standing.kind === 'unresolved';

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  // Closing gives focus back to what opened it, as being taken out of the page would not.
  useEffect(() => {
    if (standing.kind === 'done') dialog.current?.close();
  }, [standing.kind]);
  const only = customers.items.length === 1 ? customers.items[0]?.id : undefined;
  useEffect(() => {
    if (only !== undefined && values.customer === '') onValues({ customer: only });
  }, [only, values.customer, onValues]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // React lets this bubble to the form of the visit, which the dialog stands outside of in the page.
    event.stopPropagation();
    if (locked) return;
    setTried({ names: read.ok ? [] : SITE_FIELDS.filter((name) => read.errors[name] !== undefined) });
    if (read.ok) onSend(read.site);
  };
  const field = (
    name: Exclude<SiteField, 'customer'>,
    more: { rows?: number; type?: string; autoComplete?: string },
  ) => (
    <SiteTextField
      {...more}
      error={errors[name]}
      name={name}
      onChange={(value) => onValues({ [name]: value })}
      value={values[name]}
    />
  );

  return (
    <dialog
      aria-labelledby={`${id}-heading`}
      className="dialog dialog-wide"
      onClose={(event) => {
        event.stopPropagation();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      ref={dialog}
    >
      <LockedContext value={locked}>
        <form noValidate onSubmit={submit}>
          <h2 id={`${id}-heading`}>{moreWords().newSite.heading}</h2>
          {isOut && news ? (
            <>
              <OrderNotice news={news} takesFocus />
              <div className="dialog-actions">
                <button className="button-quiet" onClick={() => dialog.current?.close()} type="button">
                  {moreWords().newSite.close}
                </button>
              </div>
            </>
          ) : (
            <>
              {(problem || listed.length > 0) && (
                <ProblemPanel
                  errors={listed}
                  heading={problem?.heading ?? moreWords().orders.problem}
                  news={problem ?? tried}
                  requestId={problem?.requestId}
                  text={[...(problem?.text ?? []), ...relayErrors.elsewhere]}
                />
              )}
              <p className="dialog-text">{moreWords().newSite.text}</p>
              <div className="section-fields">
                <CustomerField
                  customers={customers}
                  error={errors.customer}
                  onChange={(customer) => onValues({ customer })}
                  value={values.customer}
                />
                {field('business_name', { autoComplete: 'organization' })}
                {field('address', { rows: 2, autoComplete: 'street-address' })}
                <div className="row">
                  {field('first_name', { autoComplete: 'given-name' })}
                  {field('last_name', { autoComplete: 'family-name' })}
                </div>
                <div className="row">
                  {field('mobile_number', { type: 'tel', autoComplete: 'tel' })}
                  {field('email', { type: 'email', autoComplete: 'email' })}
                </div>
                {field('notes', { rows: 3 })}
              </div>
              <OrderSubmit
                aside={
                  <button className="button-quiet" onClick={() => dialog.current?.close()} type="button">
                    {moreWords().newSite.close}
                  </button>
                }
                idle={moreWords().newSite.save}
                kind="new-site"
                sending={moreWords().newSite.saving}
                standing={standing}
                withdraw={withdraw}
              />
            </>
          )}
        </form>
      </LockedContext>
    </dialog>
  );
}

/** The relay's errors at the dialog's fields until the field is changed; those at a field that it does not have come apart. */
function useRelayErrors(errors: readonly { field: string; message: string }[], values: SiteForm) {
  const [seen, setSeen] = useState({ errors, values });
  if (seen.errors !== errors && (seen.errors.length > 0 || errors.length > 0)) setSeen({ errors, values });
  const atFields: SiteErrors = {};
  const elsewhere: string[] = [];
  for (const { field, message } of errors) {
    const name = SITE_FIELDS.find((one) => one === field);
    if (name === undefined) elsewhere.push(message);
    else if (seen.errors !== errors || values[name] === seen.values[name]) atFields[name] = message;
  }
  return { atFields, elsewhere };
}
