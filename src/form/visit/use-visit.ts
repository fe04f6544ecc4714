import { useCallback, useLayoutEffect, useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { Page } from '../../contract/page.ts';
import { todayAt } from '../../place-time/today.ts';
import { useSteady } from '../components/use-steady.ts';
import { clearDraft, type Draft, type DraftPlace } from '../draft/draft.ts';
import { useDraft } from '../draft/use-draft.ts';
import { useFieldReading } from '../fields/details/use-field-reading.ts';
import { loadPhones } from '../fields/details/use-phones.ts';
import { putIn } from '../fields/put-in.ts';
import { hasNothingToBook, isOffered, useLookups } from '../lookups/use-lookups.ts';
import { applyGiven, givenByField } from '../prefill/apply-given.ts';
import { useAsked, useGiven, useLateGiven } from '../prefill/use-prefill.ts';
import { restHere, useRest } from '../rest/rest.ts';
import { corrected, correctionIn } from '../rules/clock-correction.ts';
import type { DetailLabels } from '../rules/form-errors.ts';
import { siteById } from '../rules/site-by-id.ts';
import type { Choice } from '../rules/visit-schema.ts';
import { type Stores, settleInOutbox } from '../submission/kept-names.ts';
import { isLocked } from '../submission/standing.ts';
import { useOnline, useSubmission } from '../submission/use-submission.ts';
import { EMPTY_VISIT, type VisitForm, type WindowReading } from '../visit-form.ts';
import { placeZone } from '../window/place-zone.ts';
import type { TypedWindow } from '../window/read-parts.ts';
import { thisReader } from '../window/reader.ts';
import { restingNote } from './SubmitArea.tsx';
import { useDefaultTitle } from './use-default-title.ts';
import { useOnlySite } from './use-only-site.ts';
import { useOtherTabs } from './use-other-tabs.ts';
import { usePress } from './use-press.ts';
import { useProblems } from './use-problems.ts';
import { useRetold } from './use-retold.ts';
import { useSiteCheck } from './use-site-check.ts';
import { useVisitForm } from './use-visit-form.ts';

const NO_LABELS: DetailLabels = new Map();

/** A window that nobody has read yet. */
const UNREAD: WindowReading = { ok: false, problems: [] };

export interface VisitOptions {
  page: Page;
  draft: Draft;
  /** Where the draft is kept. */
  place: DraftPlace;
  /** Values to start the form with, from the page's address. */
  asked: Record<string, string>;
  stores: Stores;
  /** Keys that an earlier page load may have sent. */
  attempted: Set<string>;
}

/**
 * One visit being asked for, wherever the form stands: its draft, its rules, one intention at a time, and what became of
 * it. `goOnWith` puts another draft into the same form: nothing is mounted anew.
 */
export function useVisit({ page, draft: initial, place, asked, stores, attempted }: VisitOptions) {
  const reader = thisReader();
  const lookups = useLookups();
  const link = useAsked(page, asked, reader);
  const [start] = useState(() => ({
    key: initial.key,
    values: applyGiven(initial.values, link.given, initial.given),
    given: givenByField(link.given),
  }));
  const offer = useMemo(
    () => ({
      isOffered: (choice: Choice, id: string) => isOffered(lookups, choice, id),
      customFields: lookups.customFields.status === 'ready' ? lookups.customFields.items : undefined,
    }),
    [lookups],
  );
  const zoneOf = useCallback((site: string) => siteById(lookups.sites, site)?.time_zone?.name, [lookups.sites]);
  const read = useCallback(
    (typed: TypedWindow) =>
      restHere()?.readWindow(typed, { siteZone: zoneOf(typed.site), page, reader, nowMs: Date.now() }) ?? UNREAD,
    [zoneOf, page, reader],
  );
  const here = useRest();
  const readingFor = ({ site, time_zone }: Pick<VisitForm, 'site' | 'time_zone'>) => {
    const zone = placeZone(time_zone, zoneOf(site)) ?? reader.timeZone;
    return { locale: reader.locale, country: page.country, today: todayAt(Date.now(), zone) };
  };
  const form = useVisitForm(start.values, { readWindow: read, readingFor, loadPhones, fields: page.fields, ...offer });
  const { asKept } = useSteady({
    asKept: () => {
      const values = form.getValues();
      const knowledge = { siteZone: zoneOf(values.site), reader, nowMs: Date.now() };
      return restHere()?.lastingForm(values, knowledge, lookups.customFields.items) ?? values;
    },
  });
  const draft = useDraft(start, form, asKept, stores, place);
  useLateGiven(form, link.given, initial.given);
  const online = useOnline();
  const { submission, sent, submit, withdraw, startAnew, isEarlier } = useSubmission(draft.key, draft.changeKey);
  const correction = correctionIn(submission, sent);
  const [siteId, jobType, zone] = useWatch({ control: form.control, name: ['site', 'job_type', 'time_zone'] });
  const reading = useFieldReading(page, reader, placeZone(zone, zoneOf(siteId)));
  useRetold(form, lookups.customFields.items, reading);
  const details = useMemo(
    () => here?.detailLabels(lookups.customFields.items, jobType) ?? NO_LABELS,
    [here, lookups.customFields, jobType],
  );
  const { panel, unlisted, onInvalid, forget } = useProblems(form, submission, page, details);
  const linkedSite = link.given.find(({ name }) => name === 'site')?.text;
  const siteNote = useSiteCheck(form, lookups, linkedSite, draft.key);
  const fixedByLink = useGiven(form, link, offer, draft.key, reader.locale);
  const fixed = useOnlySite(form, lookups, fixedByLink);
  const chosen = lookups.jobTypes.items.find(({ id }) => id === jobType);
  useDefaultTitle(form, chosen, lookups.jobTypes.items, fixed.has('title'), draft.key);
  useOtherTabs({ key: draft.key, getValues: asKept, changeKey: draft.changeKey, attempted, place }, stores);

  const settled = submission.kind === 'booked' || submission.kind === 'unresolved';
  const { reset } = form;
  // Before any key can begin the next visit in this form, which it would empty else.
  useLayoutEffect(() => {
    if (!settled) return;
    settleInOutbox(draft.key, stores);
    if (isEarlier) return;
    clearDraft(draft.key, stores, Date.now(), place);
    putIn({ reset }, applyGiven(EMPTY_VISIT, link.given));
  }, [settled, isEarlier, draft.key, stores, place, reset, link.given]);

  const { press, onSubmit } = usePress(
    form.handleSubmit((request) => {
      draft.saveNow();
      submit(corrected(request, correction));
    }, onInvalid),
  );
  const site = useMemo(() => siteById(lookups.sites, siteId), [lookups.sites, siteId]);
  const { goOnWith: takeKey, saveNow } = draft;
  const mayAddSites = page.viewer.may_add_sites;
  const { phone } = page.contact;
  const newSite = useMemo(() => (mayAddSites ? { phone, tab: stores.tab } : undefined), [mayAddSites, phone, stores]);
  const durationMinutes = chosen?.duration_minutes ?? page.default_duration_minutes;
  const readCorrected = useCallback(
    (typed: TypedWindow) => {
      const window = read(typed);
      return window.ok ? corrected(window, correction) : window;
    },
    [read, correction],
  );
  const customFields = lookups.customFields.items;
  const unanswered = useCallback(
    ({ job_type, custom_fields }: Pick<VisitForm, 'job_type' | 'custom_fields'>) =>
      here?.unanswered(customFields, job_type, custom_fields, reading) ?? [],
    [here, customFields, reading],
  );
  return {
    form,
    /** What is typed, in words that mean the same on another day. */
    asKept,
    draft,
    lookups,
    submission,
    sent,
    isEarlier,
    startAnew,
    /** Goes on with another draft, under its own key, once this one was kept or let go of. What was found wrong with this one goes. */
    goOnWith: (next: Draft) => {
      takeKey(next.key);
      forget();
      const values = applyGiven(next.values, link.given, next.given);
      // At once, where each field would put its own in, and have the form look at itself each time.
      putIn({ reset }, here?.withStarts(values, lookups.customFields.items, reader.locale) ?? values);
      saveNow();
    },
    /** What the visitor's link gives the form to start with. */
    given: link.given,
    /** What stands in the way of the request. */
    panel,
    chosenSite: site,
    /** For the form's view, all but how it is laid out. */
    view: {
      fixed,
      locked: isLocked(submission),
      lookups,
      newSite,
      onSubmit,
      page,
      problem: panel,
      unlisted,
      reading,
      siteNote,
    },
    summary: {
      control: form.control,
      jobTypeName: chosen?.name,
      readWindow: readCorrected,
      siteName: site?.name,
      unanswered,
    },
    submitArea: {
      note: restingNote({ online, nothingToBook: hasNothingToBook(lookups), phone }),
      press,
      submission,
      withdraw,
    },
    window: useMemo(
      () => ({ durationMinutes, page, reader, site, store: stores.device }),
      [durationMinutes, page, reader, site, stores],
    ),
  };
}

export type Visit = ReturnType<typeof useVisit>;
