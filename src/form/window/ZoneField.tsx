import { useEffect, useRef, useState } from 'react';
import { useField } from '../fields/use-field.ts';
import type { WindowSite } from './window-site.ts';
import { ZoneLine } from './ZoneLine.tsx';
import { ZonePicker } from './ZonePicker.tsx';

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
  const [isChanging, setChanging] = useState(false);
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
    setChanging(false);
  };
  const ownZone = site?.time_zone?.name;
  const isAsked = timeZone === undefined && (site !== undefined || error !== undefined);

  if (!isAsked && !isChanging) {
    return (
      <ZoneLine
        atMs={atMs}
        changeButton={changeButton}
        isChosen={isChosen}
        onChange={() => setChanging(true)}
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
      likely={[timeZone, ownZone, ownTimeZone]}
      onCancel={() => close(true)}
      onChoose={(name, hasFocus) => {
        onChoose(name === ownZone ? '' : name);
        close(hasFocus);
      }}
      timeZone={timeZone}
    />
  );
}
