import type { OperationKind } from '../../contract/operations.ts';
import { siteCreatedSchema } from '../../contract/sites.ts';
import { classifyWrite, type Failure } from '../journal/classify.ts';
import type { Exchange } from '../ports.ts';

/** What became of one attempt at an operation. */
export type OperationOutcome =
  | { kind: 'done'; siteId: string | undefined }
  | Failure
  /** The gateway takes no cancellations: nothing that time or the operator's key could change for this visitor. */
  | { kind: 'refused'; refusal: 'cancel-not-configured'; seen: string }
  /** The office's own notes leave no room under them. */
  | { kind: 'refused'; refusal: 'notes-full'; seen: string };

/**
 * Decides what became of a `PATCH /v1/jobs/:id`, `POST /v1/jobs/:id/cancel` or `POST /v1/sites`. A change and a
 * cancellation succeed by 204 alone: a 200 with a page in it is a proxy's.
 */
export function classifyOperation(kind: OperationKind, exchange: Exchange): OperationOutcome {
  if (kind === 'cancel' && isCancelNotConfigured(exchange)) {
    return { kind: 'refused', refusal: 'cancel-not-configured', seen: '503 cancel-not-configured' };
  }
  return classifyWrite<Extract<OperationOutcome, { kind: 'done' }>>(exchange, ({ status, body }) => {
    if (kind !== 'new-site') return status === 204 ? { kind: 'done', siteId: undefined } : undefined;
    const created = siteCreatedSchema.safeParse(body);
    return created.success ? { kind: 'done', siteId: created.data.id } : undefined;
  });
}

function isCancelNotConfigured(exchange: Exchange): boolean {
  return exchange.kind === 'answer' && exchange.status === 503 && exchange.problemType === 'cancel-not-configured';
}
