import type { RelayProblem } from '../../contract/bookings.ts';
import type { ChangeRequest, SeenValues } from '../../contract/operations.ts';
import { problemType } from '../../contract/problems.ts';
import { presentValue } from '../fields/kinds/present-value.ts';
import { fullWindow } from '../language/place-time.ts';
import { moreWords } from '../more-words.ts';
import type { JobFacts } from '../receipt/job-as-it-stands.ts';
import { labelOfOptional, type Presentation } from '../receipt/receipt-rows.ts';
import { fieldNameInWords } from '../rules/field-name-in-words.ts';
import type { Order } from '../submission/intention.ts';
import type { OrderStanding } from '../submission/order-standing.ts';
import { words } from '../words.ts';
import { type Difference, differences, factsNow, seenValues } from './seen-values.ts';

const CUSTOM = 'custom_fields.';

/**
 * The job as somebody else has made it, where a change was refused for that: what is other than `seen`, and the same change
 * held against how it is now. Undefined for any other standing.
 */
export function changedMeanwhile(
  standing: OrderStanding,
  sent: Order | undefined,
  seen: JobFacts,
  presentation: Presentation,
): { now: JobFacts; differences: (Difference & { label: string })[]; again: ChangeAgain } | undefined {
  const current = refusalOf(standing)?.current;
  if (current === undefined || sent?.kind !== 'change') return undefined;
  const { change } = sent;
  const now = factsNow(current, seen);
  const { locale } = presentation;
  const tell = (window: Pick<JobFacts, 'start_time' | 'end_time' | 'time_zone'>) =>
    fullWindow({ start: window.start_time, end: window.end_time, timeZone: window.time_zone, locale });
  return {
    now,
    differences: differences({ seen, now, change }, tell).map((one) => inWords(one, presentation)),
    again: { change, seen: seenValues(change, now) },
  };
}

export interface ChangeAgain {
  change: ChangeRequest;
  seen: SeenValues;
}

function refusalOf(standing: OrderStanding): RelayProblem | undefined {
  const problem =
    standing.kind === 'rejected' && standing.failure.kind === 'problem'
      ? standing.failure.problem
      : standing.kind === 'refused'
        ? standing.operation.problem
        : undefined;
  return problem && problemType(problem) === 'job-changed' ? problem : undefined;
}

function inWords(difference: Difference, { page, customFields, ...reading }: Presentation) {
  const { field } = difference;
  if (field === 'window') return { ...difference, label: moreWords().receipt.when };
  if (field === 'notes') return { ...difference, label: labelOfOptional('notes', page) };
  if (!field.startsWith(CUSTOM)) return { ...difference, label: words.labels.title };
  const name = field.slice(CUSTOM.length);
  const shown = customFields.find(({ external_name }) => external_name === name);
  const told = (value: string) => (shown ? presentValue(shown, value, reading) : value);
  return {
    ...difference,
    label: shown?.label ?? fieldNameInWords(name),
    seen: told(difference.seen),
    now: told(difference.now),
    mine: difference.mine === undefined ? undefined : told(difference.mine),
  };
}
