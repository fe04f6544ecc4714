import { type KeyboardEvent, memo, type ReactNode } from 'react';
import type { Page } from '../../contract/page.ts';
import { FixedContext, LockedContext } from '../components/field-context.ts';
import { JobDetails } from '../fields/JobDetails.tsx';
import type { FieldReading } from '../fields/kinds/read-field-value.ts';
import type { NewSiteOptions } from '../fields/SiteField.tsx';
import { currentLocale } from '../language/language.ts';
import { ofOffice } from '../language/OfficeText.tsx';
import type { Lookups } from '../lookups/use-lookups.ts';
import { useRest } from '../rest/rest.ts';
import type { ListedError } from '../rules/form-errors.ts';
import { InTurn } from '../start/InTurn.tsx';
import { words } from '../words.ts';
import type { ProblemPanelProps } from './ProblemPanel.tsx';
import { OfficeSection, Section, WhatSection } from './VisitSections.tsx';

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

/** Neither is drawn again for what is typed elsewhere. */
const When = memo(Section);
const Details = memo(JobDetails);

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
  const here = useRest();
  const { sections } = words;
  const shared = { fields, referenceFirst, locale: currentLocale() };
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
          <InTurn>
            <div className="visit-fields card">
              {here && problem && <here.ProblemPanel {...problem} />}
              <p className="visually-hidden" role="status">
                {here && <here.SaidProblem errors={unlisted} />}
              </p>
              <WhatSection
                {...shared}
                heading={sections.what}
                lookups={lookups}
                newSite={newSite}
                siteNote={siteNote}
              />
              <InTurn>
                <When heading={sections.when} kind="when">
                  {window}
                </When>
              </InTurn>
              <InTurn>
                <Details customFields={lookups.customFields} reading={reading} />
              </InTurn>
              <OfficeSection {...shared} heading={viewer.role === 'desk' ? sections.office : sections.other} />
            </div>
          </InTurn>
          <InTurn>
            <div className="visit-aside">{aside}</div>
          </InTurn>
        </form>
      </FixedContext>
    </LockedContext>
  );
}

/** By a click of the button, as the browser does for Enter alone: whatever holds that up holds this up. */
function submitOnShortcut(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLButtonElement>('[type=submit]')?.click();
}
