import { useLocked } from '../components/field-context.ts';
import type { Fix } from './window-problem.ts';

/** Ways to mend a field at one press, with a note before them. */
export function FixButtons({ note, fixes, onFix }: { note?: string; fixes: Fix[]; onFix: (fix: Fix) => void }) {
  const locked = useLocked();
  if (fixes.length === 0) return null;
  return (
    <div className="window-fixes">
      {note && <span>{note}</span>}
      {fixes.map((fix) => (
        <button
          aria-disabled={locked || undefined}
          className="chip"
          key={fix.label}
          onClick={() => !locked && onFix(fix)}
          type="button"
        >
          {fix.label}
        </button>
      ))}
    </div>
  );
}
