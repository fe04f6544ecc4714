import { type ReactNode, useContext, useState } from 'react';
import { Controller } from 'react-hook-form';
import type { PlacedSite } from '../../contract/page.ts';
import { Combobox } from '../components/Combobox.tsx';
import { Field } from '../components/Field.tsx';
import { useLocked } from '../components/field-context.ts';
import { CutOffAheadContext } from '../first-page/cut-off-ahead.ts';
import { LookupNote } from '../lookups/LookupNote.tsx';
import type { LookupState } from '../lookups/use-lookups.ts';
import { NewSiteArea, NewSiteButton, useNewSite } from '../new-site/NewSiteButton.tsx';
import { useLeftWords } from '../new-site/use-left-words.ts';
import { useRest } from '../rest/rest.ts';
import { exactNamed } from '../rules/match-sites.ts';
import { siteById } from '../rules/site-by-id.ts';
import { MarkedName } from '../site-finding/MarkedName.tsx';
import { useSiteFinding } from '../site-finding/use-site-finding.ts';
import type { Store } from '../storage.ts';
import { words } from '../words.ts';
import { useFieldCheck } from './use-field.ts';

/** What adding a site needs: whom to call when it fails, and where what is typed is kept. */
export interface NewSiteOptions {
  phone: string | undefined;
  tab: Store;
}

export interface SiteFieldProps {
  sites: LookupState<PlacedSite>;
  /** Shown under it, such as that a link named an unknown site. */
  note?: ReactNode;
  /** Undefined for a visitor who may not add sites. */
  newSite: NewSiteOptions | undefined;
}

/** The site: type any words of its name, or its ID; or add one that is not there yet. */
export function SiteField({ sites, note, newSite }: SiteFieldProps) {
  const { addSite, labels, hints, lookups, site: siteWords } = words;
  const { form, error, checkIfFilled } = useFieldCheck('site');
  const [enteringId, setEnteringId] = useState(false);
  const SiteIdDialog = useRest()?.SiteIdDialog;
  const { wish, begin } = useNewSite(newSite?.tab);
  const leftWords = useLeftWords();
  const finding = useSiteFinding(sites.items);
  const readOnly = useLocked('site');
  const loading = sites.status === 'loading' || sites.status === 'slow';
  const mayBeCutOff = useContext(CutOffAheadContext) || sites.mayBeCutOff;
  const what = lookups.names.sites;
  const countInWords = (found: number) => {
    if (loading) return lookups.loading({ what });
    return sites.items.length === 0 ? lookups.empty({ what }) : siteWords.matches({ found });
  };
  return (
    <Controller
      control={form.control}
      name="site"
      render={({ field: { value, onChange, onBlur, ref } }) => (
        <Field
          aside={newSite && !readOnly && <NewSiteButton onBegin={() => begin(leftWords.take())} />}
          className={newSite && !readOnly ? 'field-adding' : undefined}
          error={error}
          hint={hints.site}
          label={labels.site}
          name="site"
        >
          {(control) => (
            <>
              <Combobox<PlacedSite>
                control={control}
                countInWords={countInWords}
                exact={exactNamed}
                inputRef={ref}
                itemToKey={(item) => item.id}
                itemToString={(item) => item.name}
                items={finding.items}
                kept={leftWords.words}
                isToldBelow={sites.status === 'failed'}
                loading={sites.status !== 'ready'}
                match={finding.match}
                onBlur={() => {
                  onBlur();
                  // One of the list is right, and a look at the whole form would find nothing.
                  if (error !== undefined || siteById(sites, value) === undefined) checkIfFilled();
                }}
                onChange={(item) => {
                  if (item) {
                    finding.note(item.id);
                    leftWords.forget();
                  }
                  onChange(item?.id ?? '');
                }}
                onFocus={finding.enter}
                onTyped={leftWords.note}
                Options={finding.Options}
                renderItem={({ name, from_bookings }, typed) => (
                  <>
                    <MarkedName name={name} typed={typed} />
                    {from_bookings && <small className="combobox-origin">{siteWords.fromBookings}</small>}
                  </>
                )}
                unmatched={
                  newSite && {
                    label: (typed) => addSite.addTyped({ typed }),
                    hint: addSite.addHint,
                    onChoose: begin,
                  }
                }
                {...(loading && { placeholder: lookups.loading({ what }) })}
                value={siteById(sites, value) ?? null}
              />
              {mayBeCutOff && !control.readOnly && (
                <p className="field-after">
                  {hints.siteCutOff}{' '}
                  <button className="button-link" onClick={() => setEnteringId(true)} type="button">
                    {siteWords.enterId}
                  </button>
                </p>
              )}
              {newSite && !control.readOnly && <NewSiteArea {...newSite} onChosen={onChange} wish={wish} />}
              {note}
              <LookupNote control={control.id} lookup={sites} what={what} />
              {enteringId && SiteIdDialog && <SiteIdDialog onChoose={onChange} onClose={() => setEnteringId(false)} />}
            </>
          )}
        </Field>
      )}
    />
  );
}
