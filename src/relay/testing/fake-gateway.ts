import type { Exchange, GatewayClient, GatewayRequest } from '../ports.ts';

/** For tests: an answer of the gateway's. */
export function answer(status: number, body: unknown = {}): Extract<Exchange, { kind: 'answer' }> {
  return { kind: 'answer', status, body, problemType: undefined, requestId: 'req_gateway', date: undefined };
}

/** For tests: nobody there. */
export const nobody: Exchange = {
  kind: 'no-answer',
  progress: 'not-sent',
  code: 'ECONNREFUSED',
  requestId: 'req_gateway',
};

/** For tests: the lookups of a small tenant, by path; what is not there is a 404. */
export class FakeGateway implements GatewayClient {
  readonly requests: GatewayRequest[] = [];
  answers: Record<string, Exchange> = {
    '/v1/sites': answer(200, {
      items: [
        { id: '3065756', name: 'Acme Depot — Unit 3/24 Brand Dr, Brisbane QLD 4000' },
        { id: '3065757', name: 'Acme Yard' },
      ],
    }),
    '/v1/job-types': answer(200, { items: [{ id: '29400', name: 'Installation' }] }),
    '/v1/projects': answer(200, { items: [{ id: '1052232', name: 'Test Project #1' }] }),
    '/v1/custom-fields': answer(200, {
      items: [
        { external_name: 'scope_of_work', fi_field_id: '349661', job_type_id: null },
        { external_name: 'po_contact', fi_field_id: '349662', job_type_id: '29401' },
      ],
    }),
    '/v1/customers': answer(200, { items: [{ id: '245715', name: 'Acme Holdings' }] }),
  };

  async send(request: GatewayRequest): Promise<Exchange> {
    this.requests.push(request);
    return this.answers[request.path] ?? answer(404);
  }
}
