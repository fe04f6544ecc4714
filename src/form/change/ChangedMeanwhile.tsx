import { Users } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { moreWords } from '../more-words.ts';
import type { Difference } from './seen-values.ts';

export interface ChangedMeanwhileProps {
  differences: readonly (Difference & { label: string })[];
  /** Sends what was typed over it. */
  onMine: () => void;
  /** Lets go of what was typed and starts from the job as it is. */
  onTheirs: () => void;
}

/** Shows what somebody else has changed since the form was opened, and asks which is to stand. Takes focus. */
export function ChangedMeanwhile({ differences, onMine, onTheirs }: ChangedMeanwhileProps) {
  const { meanwhile } = moreWords().receipt.change;
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const told = (value: string) => value || moreWords().receipt.empty;
  return (
    <div className="problem" ref={panel} role="alert" tabIndex={-1}>
      <Users aria-hidden className="problem-icon" size={22} />
      <div className="problem-body">
        <h2>{meanwhile.heading}</h2>
        <p>{meanwhile.text}</p>
        <dl className="change-meanwhile">
          {differences.map(({ field, label, seen, now, mine }) => (
            <div key={field}>
              <dt>{label}</dt>
              <dd>
                {told(now)}
                <small>{moreWords().receipt.was({ value: told(seen) })}</small>
                {mine !== undefined && <small>{meanwhile.mine({ value: told(mine) })}</small>}
              </dd>
            </div>
          ))}
        </dl>
        <div className="order-buttons">
          <button className="button-quiet" onClick={onMine} type="button">
            {meanwhile.send}
          </button>
          <button className="button-quiet" onClick={onTheirs} type="button">
            {meanwhile.start}
          </button>
        </div>
      </div>
    </div>
  );
}
