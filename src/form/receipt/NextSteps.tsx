import type { JobPhase } from '../../contract/job-phase.ts';
import { moreWords } from '../more-words.ts';

export interface NextStepsProps {
  phase: JobPhase;
  number: string;
  phone: string | undefined;
}

/** What happens next, in plain steps. */
export function NextSteps({ phase, number, phone }: NextStepsProps) {
  const { next } = moreWords().receipt;
  const change = phone ? next.changeOrCall({ phone, number }) : next.change;
  const over = phone ? next.overCall({ phone, number }) : next.over;
  const steps = phase === 'open' ? [next.confirms, next.otherTime, change] : [over, next.again];
  return (
    <div className="receipt-next">
      <h3>{next.heading}</h3>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  );
}
