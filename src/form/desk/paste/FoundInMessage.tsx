import { useEffect, useMemo, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import type { Page } from '../../../contract/page.ts';
import { todayAt } from '../../../place-time/today.ts';
import type { FieldReading } from '../../fields/kinds/read-field-value.ts';
import type { Lookups } from '../../lookups/use-lookups.ts';
import { shownFields } from '../../rules/read-custom-fields.ts';
import { siteById } from '../../rules/site-by-id.ts';
import type { VisitForm } from '../../visit-form.ts';
import { thisReader } from '../../window/reader.ts';
import { findInMessage } from './find-in-message.ts';
import { pasteWords } from './paste-words.ts';
import { Suggestion } from './Suggestion.tsx';
import { inNotes, targetOf } from './targets.ts';
import { usePhonesIn } from './use-phones-in.ts';

export interface FoundInMessageProps {
  page: Pick<Page, 'fields' | 'country'>;
  lookups: Pick<Lookups, 'sites' | 'customFields'>;
  reading: FieldReading;
  /** Names of the fields that may not be changed. */
  fixed: { has(name: string): boolean };
  message: string;
}

const reader = thisReader();
const PREVIEW = 40;

/** What a message has for the form, each with the field that it would go into; the whole of it for the notes last. */
export function FoundInMessage({ page, lookups, reading, fixed, message }: FoundInMessageProps) {
  const values = useWatch<VisitForm, VisitForm, VisitForm>({ compute: (form) => form });
  const { phones, failed } = usePhonesIn(message, page.country);
  const sites = lookups.sites.items;
  // The date is that of the chosen site's place.
  const zone = siteById(lookups.sites, values.site)?.time_zone?.name ?? reader.timeZone;
  const found = useMemo(
    () => findInMessage(message, { sites, today: todayAt(Date.now(), zone), locale: reader.locale }),
    [message, sites, zone],
  );
  const findings = [...found, ...phones];
  const customFields = shownFields(lookups.customFields.items, values.job_type, values.custom_fields, reading);
  const deps = { fields: page.fields, customFields, values, fixed, locale: reader.locale };
  const text = message.trim();
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is found grows downwards, out of the window.
  useEffect(() => {
    const box = list.current?.closest('.paste');
    if (box?.contains(document.activeElement)) box.scrollIntoView({ block: 'nearest' });
  }, [findings.length]);

  return (
    <>
      <p className="field-hint" role="status">
        {pasteWords.found(findings.length)} {failed && pasteWords.noPhones}
      </p>
      <ul className="paste-found" ref={list}>
        {findings.map((finding) => (
          <Suggestion
            key={`${finding.kind} ${finding.value}`}
            kind={pasteWords.kinds[finding.kind]}
            target={targetOf(finding, deps)}
            words={finding.kind === 'site' ? finding.name : undefined}
          />
        ))}
        <Suggestion
          kind={pasteWords.message}
          target={inNotes(text, deps)}
          words={text.length > PREVIEW ? `${text.slice(0, PREVIEW)}…` : text}
        />
      </ul>
    </>
  );
}
