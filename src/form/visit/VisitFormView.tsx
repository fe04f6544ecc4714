import type { KeyboardEvent, ReactNode } from 'react';
import { LIMITS } from '../../contract/limits.ts';
import type { Page } from '../../contract/page.ts';
import { FixedContext, LockedContext } from '../components/field-context.ts';
import { ChoiceField } from '../fields/ChoiceField.tsx';
import { JobDetails } from '../fields/JobDetails.tsx';
import type { FieldReading } from '../fields/kinds/read-field-value.ts';
import { type NewSiteOptions, SiteField } from '../fields/SiteField.tsx';
import { TextField } from '../fields/TextField.tsx';
import { OfficeText } from '../language/OfficeText.tsx';
import type { Lookups } from '../lookups/use-lookups.ts';
import type { ListedError } from '../rules/form-errors.ts';
import { words } from '../words.ts';
import { ProblemPanel, type ProblemPanelProps } from './ProblemPanel.tsx';
import { SaidProblem } from './SaidProblem.tsx';

export interface VisitFormViewProps {
  page: Pick<Page, 'intro' | 'fields' | 'viewer'>;
  lookups: Lookups;
  /** What custom fields are read by. */
  reading: FieldReading;
  /** How a site can be added; undefined for a visitor who may not. */
  newSite: NewSiteOptions | undefined;
  /** Under the site: that a link named one that is not listed. */
  siteNote: string | undefined;
  window: ReactNode;
  /** Summary and button. */
  aside: ReactNode;
  problem: ProblemPanelProps | undefined;
  /** What is wrong in fields that `problem` does not list. */
  unlisted: readonly ListedError[];
  locked: boolean;
  /** Fields that the visitor's link fixes, each with the words for it. */
  fixed: ReadonlyMap<string, string>;
  /** The caller's own reference comes before all else. */
  referenceFirst?: boolean;
  onSubmit: () => void;
}

/** The form in the order of DESIGN.md's vocabulary. It lays out and holds nothing. */
export function VisitFormView({
  page: { intro, fields, viewer },
  lookups,
  reading,
  newSite,
  siteNote,
  window,
  aside,
  problem,
  unlisted,
  locked,
  fixed,
  referenceFirst = false,
  onSubmit,
}: VisitFormViewProps) {
  const { labels, hints, sections, lookups: lookupWords } = words;
  const { project, notes, purchase_order_number, external_id } = fields;
  const reference = external_id && (
    <TextField
      hint={ofOffice(external_id.help)}
      label={ofOffice(external_id.label) ?? labels.external_id}
      max={LIMITS.externalId}
      name="external_id"
      optional
    />
  );
  return (
    <LockedContext value={locked}>
      <FixedContext value={fixed}>
        {intro && <p className="intro">{ofOffice(intro)}</p>}
        <form
          className="visit"
          // Sent before the script is there, it goes nowhere (HTML, "form submission algorithm": there is no dialog around it).
          method="dialog"
          noValidate
          onKeyDown={submitOnShortcut}
          onSubmit={(event) => {
            event.preventDefault();
            if (!locked) onSubmit();
          }}
        >
          <div className="visit-fields card">
            {problem && <ProblemPanel {...problem} />}
            <SaidProblem errors={unlisted} />
            <Section heading={sections.what} kind="what">
              {referenceFirst && reference}
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
            <Section heading={sections.when} kind="when">
              {window}
            </Section>
            <JobDetails customFields={lookups.customFields} reading={reading} />
            {(notes || purchase_order_number || (external_id && !referenceFirst)) && (
              <Section
                heading={viewer.role === 'desk' ? sections.office : sections.other}
                kind={notes ? 'notes' : 'other'}
              >
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
                  {!referenceFirst && reference}
                </div>
              </Section>
            )}
          </div>
          <aside className="visit-aside">{aside}</aside>
        </form>
      </FixedContext>
    </LockedContext>
  );
}

interface SectionProps {
  heading: string;
  kind: 'what' | 'when' | 'notes' | 'other';
  children: ReactNode;
}

function Section({ heading, kind, children }: SectionProps) {
  return (
    <section className={`section section-${kind}`} data-step={kind === 'what' || kind === 'when' ? kind : 'office'}>
      <h2 className="section-heading">{heading}</h2>
      <div className="section-fields">{children}</div>
    </section>
  );
}

function ofOffice(text: string | undefined): ReactNode {
  return text === undefined ? undefined : <OfficeText>{text}</OfficeText>;
}

function submitOnShortcut(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
