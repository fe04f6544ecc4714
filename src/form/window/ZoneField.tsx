import { useContext, useEffect, useRef, useState } from 'react';
import { TurnContext } from '../components/field-context.ts';
import { useField } from '../fields/use-field.ts';
import { useRest } from '../rest/rest.ts';
import type { WindowSite } from './window-site.ts';
import { ZoneLine } from './ZoneLine.tsx';

export interface ZoneFieldProps {
  site: WindowSite | undefined;
  /** The zone that applies: the person's choice, else the site's own. */
  timeZone: string | undefined;
  /** True when it is the person's own choice. */
  isChosen: boolean;
  /** The moment whose offset is shown (ms). */
  atMs: number;
  /** The zone of the reader's device, worth offering early. */
  ownTimeZone: string;
  /** Takes an IANA name; empty for the site's own zone. */
  onChoose: (timeZone: string) => void;
}

/** The place's zone: told where it is known, asked for where it is not, and open to change. */
export function ZoneField({ site, timeZone, isChosen, atMs, ownTimeZone, onChoose }: ZoneFieldProps) {
  const { error } = useField('time_zone');
  const turn = useContext(TurnContext);
  const [changing, setChanging] = useState<number>();
  const isChanging = changing === turn;
  const latest = useRef(turn);
  latest.current = turn;
  const changeButton = useRef<HTMLButtonElement>(null);
  const returnFocus = useRef(false);

  // The list goes when a zone is chosen; focus that was in it goes to the button that opens it again.
  useEffect(() => {
    if (!returnFocus.current || !changeButton.current) return;
    returnFocus.current = false;
    changeButton.current.focus();
  });

  const close = (hasFocus: boolean) => {
    returnFocus.current = hasFocus;
    setChanging(undefined);
  };
  const ownZone = site?.time_zone?.name;
  const isAsked = timeZone === undefined && (site !== undefined || error !== undefined);

  const ZonePicker = useRest()?.ZonePicker;

  if (ZonePicker === undefined || (!isAsked && !isChanging)) {
    return (
      <ZoneLine
        atMs={atMs}
        changeButton={changeButton}
        isChosen={isChosen}
        onChange={() => setChanging(turn)}
        onReset={() => onChoose('')}
        site={site}
        timeZone={timeZone}
      />
    );
  }
  return (
    <ZonePicker
      atMs={atMs}
      error={error}
      isChanging={isChanging}
      key={turn}
      likely={[timeZone, ownZone, ownTimeZone]}
      onCancel={() => close(true)}
      onChoose={(name, hasFocus) => {
        // Its list settles as it goes, which is too late for the form that has taken its place.
        if (latest.current !== turn) return;
        onChoose(name === ownZone ? '' : name);
        close(hasFocus);
      }}
      timeZone={timeZone}
    />
  );
}
