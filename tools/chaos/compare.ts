import { audit } from './audit.ts';
import { checkBudget } from './budget-check.ts';
import { contentMeant, contentOf } from './content.ts';
import type { Control, LoggedRequest } from './control.ts';
import type { Intention } from './errands.ts';
import type { Ledger } from './ledger.ts';
import type { Options } from './options.ts';
import type { Report } from './report.ts';

/** From a token in the relay to the line in the sandbox's log: two busy event loops and a connection to open, in ms. */
const LOG_SLACK_MS = 1000;

/** Reads what is at the gateway and holds it against what was meant, what was told and what may be spent. */
export async function compare(
  { budgetPerMinute, echo }: Options,
  intentions: readonly Intention[],
  ledger: Ledger,
  control: Control,
): Promise<Omit<Report, 'troubles' | 'deaths' | 'elapsedMs'>> {
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
