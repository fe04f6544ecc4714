import { useContext } from 'react';
import { useFormContext, useFormState } from 'react-hook-form';
import type { Page, PresetWindow } from '../../contract/page.ts';
import { bookableDays } from '../../place-time/booking-limits.ts';
import { exampleDate, type ReadDate } from '../../place-time/typed-date.ts';
import { FixedContext } from '../components/field-context.ts';
import { hoursInWords } from '../language/place-time.ts';
import type { Store } from '../storage.ts';
import type { VisitForm, WindowField } from '../visit-form.ts';
import { words } from '../words.ts';
import { DateField } from './DateField.tsx';
import { describeWindow } from './describe-window.ts';
import { FixButtons } from './FixButtons.tsx';
import { isOpenDay, presetsThatFit } from './hours-problems.ts';
import { OccurrenceField } from './OccurrenceField.tsx';
import { Presets } from './Presets.tsx';
import { readParts } from './read-parts.ts';
import { readWindow } from './read-window.ts';
import type { Reader } from './reader.ts';
import { rememberZone } from './site-zones.ts';
import { TimeField } from './TimeField.tsx';
import { dateText, timeText } from './time-text.ts';
import { useMovingEnd } from './use-moving-end.ts';
import { useNow } from './use-now.ts';
import { useTypedWindow, WINDOW_FIELDS } from './use-typed-window.ts';
import { useWindowChecks } from './use-window-checks.ts';
import { useZoneOfSite } from './use-zone-of-site.ts';
import { WindowStatus } from './WindowStatus.tsx';
import type { Fix } from './window-problem.ts';
import type { WindowSite } from './window-site.ts';
import { ZoneField } from './ZoneField.tsx';

export interface VisitWindowProps {
  page: Page;
  /** Usual length of a visit of the chosen job type. */
  durationMinutes: number;
  /** The chosen site; undefined while there is none or it is not loaded. */
  site: WindowSite | undefined;
  /** Where the zone chosen for a site is remembered. */
  store: Store;
  reader: Reader;
}

/** When the visit is wanted: date, times, and the place's zone. To be used inside the visit's form. */
export function VisitWindow({ page, durationMinutes, site, store, reader }: VisitWindowProps) {
  const { setValue, setFocus } = useFormContext<VisitForm>();
  const { errors } = useFormState<VisitForm>({ name: WINDOW_FIELDS });
  const typed = useTypedWindow();
  const nowMs = useNow();
  const { locale } = reader;
  const knowledge = { siteZone: site?.time_zone?.name, page, reader, nowMs };
  const parts = readParts(typed, knowledge);
  const reading = readWindow(typed, knowledge);
  const said = describeWindow(typed, knowledge);
  const { checkFilled } = useWindowChecks(typed);
  const end = useMovingEnd(durationMinutes, locale);
  useZoneOfSite(typed.site, store);
  const fixed = useContext(FixedContext);

  const set = (values: Partial<Record<WindowField, string>>) => {
    for (const field of WINDOW_FIELDS) {
      const value = values[field];
      if (value !== undefined && !fixed.has(field)) setValue(field, value, { shouldDirty: true });
    }
    checkFilled();
  };
  const fixAt = (field: 'date' | 'from' | 'to') => (fix: Fix) => {
    set(fix.set);
    // The button goes with what it mended: focus must not go with it.
    setFocus(field);
  };
  const fixesAt = (field: WindowField) => {
    return errors[field] && !reading.ok
      ? reading.problems.filter((one) => one.field === field).flatMap((one) => one.fixes)
      : [];
  };
  const offersAt = (field: 'from' | 'to') => said.offers.filter((offer) => offer.field === field);

  const limits = { leadMinutes: page.lead_minutes, daysAhead: page.days_ahead };
  const zone = parts.timeZone ?? reader.timeZone;
  const timeField = (name: 'from' | 'to') => (
    <div>
      <TimeField
        // A text that already says it in full needs no echo.
        echo={said[name] === typed[name] ? undefined : said[name]}
        hint={words.window.hints[name]}
        name={name}
        onEdit={name === 'from' && !fixed.has('to') ? end.move : end.keep}
        onLeave={checkFilled}
        {...(name === 'from' && { onFocus: end.begin })}
      />
      <FixButtons fixes={fixesAt(name)} onFix={fixAt(name)} />
      {offersAt(name).map(({ note, fix }) => (
        <FixButtons fixes={[fix]} key={note} note={note} onFix={fixAt(name)} />
      ))}
    </div>
  );

  return (
    <>
      <div className="window-date">
        {page.opening_hours && <p className="field-hint">{hoursInWords(page.opening_hours, locale)}</p>}
        <DateField
          calendar={{
            days: bookableDays(limits, zone, nowMs),
            isOpen: (date) => isOpenDay(date, page.opening_hours),
            selected: parts.date.ok ? parts.date.date : undefined,
            locale,
            onSelect: (date) => set({ date: dateText(date, locale) }),
          }}
          echo={said.date}
          example={exampleDate({ today: parts.today, locale }).digits}
          onLeave={checkFilled}
        />
        <FixButtons fixes={fixesAt('date')} onFix={fixAt('date')} />
      </div>
      <Presets
        isChosen={isReadAs(parts)}
        locale={locale}
        onChoose={({ from, to }) => {
          end.keep();
          set({ from: timeText(from, locale), to: timeText(to, locale) });
        }}
        presets={presetsThatFit(page.presets, page.opening_hours, parts.date.ok ? parts.date.date : undefined)}
      />
      <div className="window-times">
        {timeField('from')}
        {timeField('to')}
      </div>
      {said.questions.map((question) => (
        <OccurrenceField key={question.field} {...question} onChoose={checkFilled} />
      ))}
      <ZoneField
        atMs={aboutWhen(parts.date, nowMs)}
        isChosen={typed.time_zone !== '' && parts.timeZone === typed.time_zone}
        onChoose={(timeZone) => {
          rememberZone(store, typed.site, timeZone);
          set({ time_zone: timeZone });
        }}
        ownTimeZone={reader.timeZone}
        site={site}
        timeZone={parts.timeZone}
      />
      <WindowStatus locale={locale} reading={reading} />
    </>
  );
}

/** The offset to show is that of the day asked for, near enough: on the day of a change, the two are told by the times. */
function aboutWhen(date: ReadDate, nowMs: number): number {
  return date.ok ? Date.parse(`${date.date}T12:00:00Z`) : nowMs;
}

function isReadAs({ from, to }: ReturnType<typeof readParts>): (preset: PresetWindow) => boolean {
  return (preset) => from.ok && to.ok && from.time === preset.from && to.time === preset.to;
}
