import type { JobPhase } from '../../contract/job-phase.ts';
import { receiptWords } from './receipt-words.ts';

export interface NextStepsProps {
  phase: JobPhase;
  number: string;
  phone: string | undefined;
}

/** What happens next, in plain steps. */
export function NextSteps({ phase, number, phone }: NextStepsProps) {
  const { next } = receiptWords;
  const call = phone ? next.call(phone, number) : '';
  const steps = phase === 'open' ? [...next.open, next.change(call)] : [next.over(phone, number), next.again];
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
