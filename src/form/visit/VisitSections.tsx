import { memo, type ReactNode } from 'react';
import { LIMITS } from '../../contract/limits.ts';
import type { Page } from '../../contract/page.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { type NewSiteOptions, SiteField } from '../fields/SiteField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { OfficeText } from '../language/OfficeText.tsx';
import type { Lookups } from '../lookups/use-lookups.ts';
import { words } from '../words.ts';

export interface SectionProps {
  heading: string;
  kind: 'what' | 'when' | 'notes' | 'other';
  children: ReactNode;
}

/** A part of the form under its heading. */
export function Section({ heading, kind, children }: SectionProps) {
  return (
    <section className={`section section-${kind}`} data-step={kind === 'what' || kind === 'when' ? kind : 'office'}>
      <h2 className="section-heading">{heading}</h2>
      <div className="section-fields">{children}</div>
    </section>
  );
}

interface OfficeSectionProps {
  fields: Page['fields'];
  /** Whose own it says these are. */
  heading: string;
  /** The caller's own reference comes before all else, in the first section. */
  referenceFirst: boolean;
  /** The language that the page shows (BCP 47): in another one it is drawn anew. */
  locale: string;
}

export interface WhatSectionProps extends OfficeSectionProps {
  lookups: Lookups;
  newSite: NewSiteOptions | undefined;
  siteNote: string | undefined;
}

/** Where and what. Drawn again when what it offers changes, not when something is typed. */
export const WhatSection = memo(function WhatSection(props: WhatSectionProps) {
  const { heading, fields, lookups, newSite, siteNote, referenceFirst } = props;
  const { labels, hints, lookups: lookupWords } = words;
  const { project } = fields;
  return (
    <Section heading={heading} kind="what">
      {referenceFirst && <Reference fields={fields} />}
      <SiteField
        newSite={newSite}
        note={siteNote && <p className="field-hint field-after">{siteNote}</p>}
        sites={lookups.sites}
      />
      <ChoiceField
        label={labels.job_type}
        lookup={lookups.jobTypes}
        name="job_type"
        what={lookupWords.names['job-types']}
      />
      <TextField hint={hints.title} label={labels.title} max={LIMITS.title} name="title" />
      {project && (
        <ChoiceField
          hint={ofOffice(project.help)}
          label={ofOffice(project.label) ?? labels.project}
          lookup={lookups.projects}
          name="project"
          optional
          what={lookupWords.names.projects}
        />
      )}
    </Section>
  );
});

/** Notes, and what is asked for the books; nothing where the visitor sees none of these. */
export const OfficeSection = memo(function OfficeSection({ heading, fields, referenceFirst }: OfficeSectionProps) {
  const { labels, hints } = words;
  const { notes, purchase_order_number, external_id } = fields;
  if (!notes && !purchase_order_number && (!external_id || referenceFirst)) return null;
  return (
    <Section heading={heading} kind={notes ? 'notes' : 'other'}>
      {notes && (
        <TextField
          hint={ofOffice(notes.help) ?? (notes.label === undefined ? hints.notes : undefined)}
          label={ofOffice(notes.label) ?? labels.notes}
          max={LIMITS.notes}
          name="notes"
          optional
          rows={3}
        />
      )}
      <div className="row">
        {purchase_order_number && (
          <TextField
            hint={ofOffice(purchase_order_number.help)}
            label={ofOffice(purchase_order_number.label) ?? labels.purchase_order_number}
            max={LIMITS.purchaseOrderNumber}
            name="purchase_order_number"
            optional
          />
        )}
        {!referenceFirst && <Reference fields={fields} />}
      </div>
    </Section>
  );
});

/** The caller's own reference, where it is asked for. */
function Reference({ fields: { external_id } }: Pick<OfficeSectionProps, 'fields'>) {
  if (external_id === undefined) return null;
  return (
    <TextField
      hint={ofOffice(external_id.help)}
      label={ofOffice(external_id.label) ?? words.labels.external_id}
      max={LIMITS.externalId}
      name="external_id"
      optional
    />
  );
}

/** A text in the office's own words; undefined for none. */
export function ofOffice(text: string | undefined): ReactNode {
  return text === undefined ? undefined : <OfficeText>{text}</OfficeText>;
}
