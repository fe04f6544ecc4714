import type { JobPhase } from '../../contract/job-phase.ts';
import { moreWords } from '../more-words.ts';

export interface NextStepsProps {
  phase: JobPhase;
  number: string;
  phone: string | undefined;
}

/** What happens next, in plain steps. On paper there are no buttons to name. */
export function NextSteps({ phase, number, phone }: NextStepsProps) {
  const { next } = moreWords().receipt;
  return (
    <div className="receipt-next">
      <h3>{next.heading}</h3>
      {phase === 'open' ? (
        <ol>
          <li>{next.confirms}</li>
          <li>{next.otherTime}</li>
          <li className="no-print">{phone ? next.changeOrCall({ phone, number }) : next.change}</li>
          {phone && <li className="on-paper">{next.changeOnPaper({ phone, number })}</li>}
        </ol>
      ) : (
        <ol>
          <li>{phone ? next.overCall({ phone, number }) : next.over}</li>
          <li>{next.again}</li>
        </ol>
      )}
    </div>
  );
}
