import { Clock } from 'lucide-react';
import type { RefObject } from 'react';
import { offsetTextAt } from '../../place-time/zone.ts';
import { useFieldId, useLocked } from '../components/field-context.ts';
import { zoneInWords, zoneWithOffset } from '../language/place-in-words.ts';
import { words } from '../words.ts';
import type { WindowSite } from './window-site.ts';

export interface ZoneLineProps {
  site: WindowSite | undefined;
  timeZone: string | undefined;
  isChosen: boolean;
  atMs: number;
  changeButton: RefObject<HTMLButtonElement | null>;
  onChange: () => void;
  onReset: () => void;
}

const CLOCK = <Clock aria-hidden size={16} />;

/** The zone in words, said aloud when another site or day changes it; how it was known, and the way to another. */
export function ZoneLine({ site, timeZone, isChosen, atMs, changeButton, onChange, onReset }: ZoneLineProps) {
  const locked = useLocked();
  const id = useFieldId()('time_zone');
  const own = site?.time_zone;
  const said = timeZone && zoneWithOffset(timeZone, offsetTextAt(atMs, timeZone));
  return (
    <fieldset aria-labelledby={`${id}-label`} className="field" id={id} tabIndex={-1}>
      <span className="field-label" id={`${id}-label`}>
        {words.labels.time_zone}
      </span>
      <p className="zone-line" role="status">
        {CLOCK}
        <span key={said}>
          {said ? (
            <>
              <strong>{said}</strong> <span className="zone-source">{sourceInWords(own, isChosen)}</span>
            </>
          ) : (
            words.window.zone.noSite
          )}
        </span>
      </p>
      <p className="zone-actions">
        <button
          aria-disabled={locked || undefined}
          className="button-link"
          onClick={() => !locked && onChange()}
          ref={changeButton}
          type="button"
        >
          {words.window.zone.change}
        </button>
        {isChosen && own && (
          <button
            aria-disabled={locked || undefined}
            className="button-link"
            onClick={() => !locked && onReset()}
            type="button"
          >
            {words.window.zone.siteOwn({ zone: zoneInWords(own.name) })}
          </button>
        )}
      </p>
    </fieldset>
  );
}

function sourceInWords(own: WindowSite['time_zone'], isChosen: boolean): string | undefined {
  return isChosen ? words.window.zone.yours : own?.source && words.window.zone.source[own.source];
}
