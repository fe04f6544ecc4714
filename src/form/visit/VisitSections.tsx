import { memo, type ReactNode } from 'react';
import { LIMITS } from '../../contract/limits.ts';
import type { Page } from '../../contract/page.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { type NewSiteOptions, SiteField } from '../fields/SiteField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { ofOffice } from '../language/OfficeText.tsx';
import type { Lookups } from '../lookups/use-lookups.ts';
import { InTurn } from '../start/InTurn.tsx';
import { words } from '../words.ts';
import { OfficeFields, Reference } from './OfficeFields.tsx';

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
      <InTurn fields={['site']}>
        <SiteField
          newSite={newSite}
          note={siteNote && <p className="field-after">{siteNote}</p>}
          sites={lookups.sites}
        />
      </InTurn>
      <InTurn fields={['job_type']}>
        <ChoiceField
          label={labels.job_type}
          lookup={lookups.jobTypes}
          name="job_type"
          what={lookupWords.names['job-types']}
        />
      </InTurn>
      <InTurn fields={['title']}>
        <TextField hint={hints.title} label={labels.title} max={LIMITS.title} name="title" />
      </InTurn>
      {project && (
        <InTurn fields={['project']}>
          <ChoiceField
            hint={ofOffice(project.help)}
            label={ofOffice(project.label) ?? labels.project}
            lookup={lookups.projects}
            name="project"
            optional
            what={lookupWords.names.projects}
          />
        </InTurn>
      )}
    </Section>
  );
});

/** Notes, and what is asked for the books; nothing where the visitor sees none of these. */
export const OfficeSection = memo(function OfficeSection({ heading, fields, referenceFirst }: OfficeSectionProps) {
  const { notes, purchase_order_number, external_id } = fields;
  if (!notes && !purchase_order_number && (!external_id || referenceFirst)) return null;
  return (
    <Section heading={heading} kind={notes ? 'notes' : 'other'}>
      <OfficeFields fields={fields} withoutReference={referenceFirst} />
    </Section>
  );
});
