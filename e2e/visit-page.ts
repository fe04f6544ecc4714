import type { Page } from '@playwright/test';
import { next } from './days.ts';

/** What a person fills in, by the labels they see. */
export interface Visit {
  /** Words of the site's name or address; the first match is taken. */
  site: string;
  jobType: string;
  title: string;
  date: string;
  from: string;
  to: string;
}

/** In winter, when no clock in Australia or New Zealand is put forward. */
export const VISIT_DAY = next(1, 7);

/** A visit at a Brisbane depot. */
export const VISIT: Visit = {
  site: 'acme depot brand',
  jobType: 'Installation',
  title: 'Annual service',
  date: VISIT_DAY.typed,
  from: '9',
  to: '11',
};

/** The booking page by roles and labels, as a person finds things on it. */
export function createVisitPage(page: Page, origin: string) {
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });

  const visitPage = {
    page,
    site: page.getByRole('combobox', { name: 'Site', exact: true }),
    jobType: page.getByLabel('Job type', { exact: true }),
    title: field('Title'),
    project: page.getByLabel('Project', { exact: true }),
    date: field('Date'),
    from: field('From'),
    to: field('To'),
    notes: field('Notes for the office'),
    notesForClient: field('Anything we should know?'),
    purchaseOrder: field('PO number'),
    reference: field('Your reference'),
    details: page.getByRole('group', { name: 'Job details' }),
    submit: page.getByRole('button', { name: 'Request visit' }),
    problem: page.getByRole('alert').filter({ hasText: 'There is a problem' }),
    heading: (name: string) => page.getByRole('heading', { name, exact: true }),

    async open(query = '') {
      await page.goto(`${origin}/${query}`);
      await visitPage.heading('Request a visit').waitFor();
    },

    async chooseSite(words: string) {
      await visitPage.site.fill(words);
      await page.getByRole('listbox').getByRole('option').first().waitFor();
      await visitPage.site.press('Enter');
    },

    /** Fills in what must be filled in, and anything given instead. */
    async fill(visit: Partial<Visit> = {}) {
      const { site, jobType, title, date, from, to } = { ...VISIT, ...visit };
      await visitPage.chooseSite(site);
      await visitPage.jobType.selectOption({ label: jobType });
      await visitPage.title.fill(title);
      await visitPage.date.fill(date);
      await visitPage.from.fill(from);
      await visitPage.to.fill(to);
    },

    async send() {
      await visitPage.submit.click();
    },
  };
  return visitPage;
}

export type VisitPage = ReturnType<typeof createVisitPage>;
