import { useEffect, useRef, useState } from 'react';
import { Combobox } from '../components/Combobox.tsx';
import { Field } from '../components/Field.tsx';
import { zoneInWords } from '../language/place-time.ts';
import { words } from '../words.ts';
import { exactZone, matchZones, type ZoneChoice, zoneChoice, zoneChoices } from './zones.ts';

export interface ZonePickerProps {
  timeZone: string | undefined;
  /** Zones to offer first. */
  likely: (string | undefined)[];
  /** The moment whose offsets are shown (ms). */
  atMs: number;
  error: string | undefined;
  /** True when a known zone is being changed: the list takes focus and can be left again. */
  isChanging: boolean;
  /** `hasFocus` tells whether focus was still in the list. */
  onChoose: (timeZone: string, hasFocus: boolean) => void;
  onCancel: () => void;
}

/** Every zone the browser knows, searchable by city, region or offset. */
export function ZonePicker({ timeZone, likely, atMs, error, isChanging, onChoose, onCancel }: ZonePickerProps) {
  const [choices] = useState(() => zoneChoices(likely, atMs));
  const [current] = useState(() => (timeZone === undefined ? null : zoneChoice(timeZone, atMs)));
  const [picked, setPicked] = useState(current);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!isChanging) return;
    input.current?.focus();
    input.current?.select();
  }, [isChanging]);

  const pick = (choice: ZoneChoice | null) => {
    setPicked(choice);
    if (choice) onChoose(choice.id, document.activeElement === input.current);
  };

  return (
    <Field
      aside={
        isChanging &&
        timeZone && (
          <button className="button-link" onClick={() => onCancel()} type="button">
            {words.window.zone.keep({ zone: zoneInWords(timeZone) })}
          </button>
        )
      }
      error={error}
      hint={isChanging ? undefined : words.window.zone.ask}
      label={words.labels.time_zone}
      name="time_zone"
    >
      {(control) => (
        <Combobox<ZoneChoice>
          control={control}
          countInWords={(found) => words.window.zone.matches({ found })}
          exact={exactZone}
          inputRef={input}
          itemToKey={({ id }) => id}
          itemToString={({ words: zone, offset }) => `${zone} (${offset})`}
          items={choices}
          match={matchZones}
          // A known zone goes on applying however the list is left, so the field must not be left empty.
          onBlur={() => setPicked((choice) => choice ?? current)}
          onChange={pick}
          placeholder={words.window.zone.placeholder}
          renderItem={({ id, words: zone, offset }) => (
            <>
              {zone} <small>{`${id}, ${offset}`}</small>
            </>
          )}
          value={picked}
        />
      )}
    </Field>
  );
}
