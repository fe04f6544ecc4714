import { useContext, useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import type { Page, PresetWindow } from '../../contract/page.ts';
import { exampleDate } from '../../place-time/example-date.ts';
import { FixedContext } from '../components/field-context.ts';
import { useSteady } from '../components/use-steady.ts';
import { useErrors } from '../fields/use-errors.ts';
import { hoursInWords } from '../language/place-in-words.ts';
import { type Rest, rest, useRest } from '../rest/rest.ts';
import { InTurn } from '../start/InTurn.tsx';
import type { Store } from '../storage.ts';
import type { VisitForm, WindowField } from '../visit-form.ts';
import { words } from '../words.ts';
import { DateField } from './DateField.tsx';
import { FixButtons } from './FixButtons.tsx';
import { OccurrenceField } from './OccurrenceField.tsx';
import { presetsThatFit } from './open-times.ts';
import { Presets } from './Presets.tsx';
import { readPlace } from './read-place.ts';
import type { Reader } from './reader.ts';
import { rememberZone } from './site-zones.ts';
import { TimeField } from './TimeField.tsx';
import { NOTHING_UNDERSTOOD, type UnderstoodWindow } from './understood.ts';
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
  const form = useFormContext<VisitForm>();
  const { setValue, setFocus, getValues } = form;
  const errors = useErrors(form);
  const typed = useTypedWindow();
  const nowMs = useNow();
  const { locale } = reader;
  const knowledge = { siteZone: site?.time_zone?.name, page, reader, nowMs };
  const place = readPlace(typed, knowledge);
  const here = useRest();
  const understood = here?.understand(typed, knowledge) ?? NOTHING_UNDERSTOOD;
  const { said } = understood;
  const { checkFilled } = useWindowChecks(typed, errors);
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
    return errors[field] ? understood.problems.filter((one) => one.field === field).flatMap((one) => one.fixes) : [];
  };
  const offersAt = (field: 'from' | 'to') => said.offers.filter((offer) => offer.field === field);

  const zone = place.timeZone ?? reader.timeZone;
  // The fields stay as they are drawn while what they show does.
  const on = useSteady({
    begin: end.begin,
    moveEnd: fixed.has('to') ? end.keep : end.move,
    keepEnd: end.keep,
    leave: checkFilled,
    settleDate: () => {
      const values = getValues();
      const { date } = here?.lastingForm(values, knowledge, []) ?? values;
      if (date !== values.date) setValue('date', date, { shouldDirty: true });
    },
    leaveDate: () => {
      on.settleDate();
      checkFilled();
    },
    readCalendar: () => here?.calendarFor(understood, knowledge, zone, (date) => set({ date })),
  });
  // "Tomorrow" is a day once the place is known, and is to stay that day past midnight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a place that comes settles it.
  useEffect(() => {
    if (document.activeElement?.getAttribute('name') !== 'date') on.settleDate();
  }, [place.timeZone, here, on]);
  const timeField = (name: 'from' | 'to') => (
    <InTurn fields={[name]}>
      <div>
        <TimeField
          // A text that already says it in full needs no echo.
          echo={said[name] === typed[name] ? undefined : said[name]}
          hint={words.window.hints[name]}
          label={words.labels[name]}
          name={name}
          onEdit={name === 'from' ? on.moveEnd : on.keepEnd}
          onLeave={on.leave}
          {...(name === 'from' && { onFocus: on.begin })}
        />
        <FixButtons fixes={fixesAt(name)} onFix={fixAt(name)} />
        {offersAt(name).map(({ note, fix }) => (
          <FixButtons fixes={[fix]} key={note} note={note} onFix={fixAt(name)} />
        ))}
      </div>
    </InTurn>
  );

  return (
    <>
      <InTurn fields={['date']}>
        <div className="window-date">
          {page.opening_hours && <p className="field-hint">{hoursInWords(page.opening_hours, locale)}</p>}
          <DateField
            echo={said.date}
            hint={words.window.hints.date({ example: exampleDate({ today: place.today, locale }).digits })}
            label={words.labels.date}
            onLeave={on.leaveDate}
            // Another one once this is drawn with the rest, so that a calendar that was opened by then is drawn with it.
            readCalendar={here && on.readCalendar}
          />
          <FixButtons fixes={fixesAt('date')} onFix={fixAt('date')} />
        </div>
      </InTurn>
      <Presets
        isChosen={isReadAs(understood)}
        locale={locale}
        onChoose={({ from, to }) => {
          end.keep();
          const write = ({ timeText }: Rest) => set({ from: timeText(from, locale), to: timeText(to, locale) });
          if (here) write(here);
          else rest.load().then(write, () => undefined);
        }}
        presets={presetsThatFit(page.presets, page.opening_hours, understood.date)}
      />
      <div className="window-times">
        {timeField('from')}
        {timeField('to')}
      </div>
      {said.questions.map((question) => (
        <OccurrenceField key={question.field} {...question} onChoose={checkFilled} />
      ))}
      <ZoneField
        atMs={aboutWhen(understood.date, nowMs)}
        isChosen={typed.time_zone !== '' && place.timeZone === typed.time_zone}
        onChoose={(timeZone) => {
          rememberZone(store, typed.site, timeZone);
          set({ time_zone: timeZone });
        }}
        ownTimeZone={reader.timeZone}
        site={site}
        timeZone={place.timeZone}
      />
      <WindowStatus sentence={understood.sentence} />
    </>
  );
}

/** The offset to show is that of the day asked for, near enough: on the day of a change, the two are told by the times. */
function aboutWhen(date: string | undefined, nowMs: number): number {
  return date === undefined ? nowMs : Date.parse(`${date}T12:00:00Z`);
}

function isReadAs({ from, to }: UnderstoodWindow): (preset: PresetWindow) => boolean {
  return (preset) => from === preset.from && to === preset.to;
}
