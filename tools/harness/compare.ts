import { type Audit, audit } from './audit.ts';
import { type BudgetFinding, checkBudget } from './budget-check.ts';
import { contentMeant, contentOf } from './content.ts';
import type { Control, LoggedRequest } from './control.ts';
import type { Intention } from './intention.ts';
import type { Ledger } from './ledger.ts';

/** What is at the gateway after a run, held against what was meant and told. */
export interface Findings {
  audit: Audit;
  budget: BudgetFinding;
  /** Whether the list showed `external_id`: then nothing may stay unresolved. */
  echo: boolean;
  /** Jobs made by somebody else. */
  strangers: number;
  /** Requests to the gateway by method and path. */
  requests: Record<string, number>;
  /** Faults that were played, by name. */
  faults: Record<string, number>;
  /** Requests that the gateway's reference does not define. */
  unplanned: number;
}

/** From a token in the relay to the line in the sandbox's log: two busy event loops and a connection to open, in ms. */
const LOG_SLACK_MS = 1000;

/** Reads what is at the gateway and holds it against what was meant, what was told and what may be spent. */
export async function compare(
  { budgetPerMinute, echo }: { budgetPerMinute: number; echo: boolean },
  intentions: readonly Intention[],
  ledger: Ledger,
  control: Control,
): Promise<Findings> {
  const jobs = await control.jobs();
  const requests = await control.requests();
  return {
    audit: audit(
      intentions.map(({ key, request }) => ({
        key,
        content: contentMeant(key, request),
        tellings: ledger.tellings(key),
      })),
      jobs
        .filter(({ createdBy }) => createdBy === 'main')
        .map((job) => ({ id: job.id, number: job.number, content: contentOf(job) })),
    ),
    budget: checkBudget(
      requests.map(({ at }) => at),
      { perMinute: budgetPerMinute, burst: budgetPerMinute, slackMs: LOG_SLACK_MS },
    ),
    echo,
    strangers: jobs.filter(({ createdBy }) => createdBy === 'control').length,
    requests: count(requests, ({ method, path }) => `${method} ${path}`),
    faults: count(requests, ({ fault }) => fault ?? undefined),
    unplanned: requests.filter(({ unplanned }) => unplanned).length,
  };
}

function count(requests: readonly LoggedRequest[], nameOf: (request: LoggedRequest) => string | undefined) {
  const counts: Record<string, number> = {};
  for (const request of requests) {
    const name = nameOf(request);
    if (name !== undefined) counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** What of the findings breaks a promise, one line each. */
export function brokenPromises({ audit: { violations, unresolved }, budget, echo, unplanned }: Findings): string[] {
  const lines = violations.map(({ kind, keys, detail }) => [`${kind}: ${detail}`, ...keys].join(' '));
  if (echo && unresolved > 0) lines.push(`unresolved although the list shows external_id: ${unresolved}`);
  if (!budget.ok) lines.push(`the budget was exceeded by ${budget.worst.toFixed(1)} requests`);
  if (unplanned > 0) lines.push(`requests that the reference does not define: ${unplanned}`);
  return lines;
}
