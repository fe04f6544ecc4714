import type { PresetWindow } from '../../contract/page.ts';
import { timeInWords, timesInWords } from '../../place-time/in-words.ts';
import { useFixed, useLocked } from '../components/field-context.ts';
import { OfficeText } from '../language/OfficeText.tsx';
import { words } from '../words.ts';

export interface PresetsProps {
  presets: PresetWindow[];
  locale: string;
  isChosen: (preset: PresetWindow) => boolean;
  onChoose: (preset: PresetWindow) => void;
}

/** Windows that the operator offers at one press. Nothing where none are configured, or a link fixes the times. */
export function Presets({ presets, locale, isChosen, onChoose }: PresetsProps) {
  const locked = useLocked();
  const isFixed = [useFixed('from'), useFixed('to')].some(Boolean);
  if (presets.length === 0 || isFixed) return null;
  return (
    <fieldset aria-label={words.window.presets} className="presets">
      {presets.map((preset) => (
        <button
          aria-disabled={locked || undefined}
          aria-pressed={isChosen(preset)}
          className="chip"
          key={preset.name}
          onClick={() => !locked && onChoose(preset)}
          type="button"
        >
          <OfficeText>{preset.name}</OfficeText> <small>{times(preset, locale)}</small>
        </button>
      ))}
    </fieldset>
  );
}

function times({ from, to }: PresetWindow, locale: string): string {
  if (from < to) return timesInWords(from, to, locale);
  return `${timeInWords(from, locale)} – ${timeInWords(to, locale)}`;
}
