import { Hono } from 'hono';
import { WEBHOOK_HEADERS } from '../../../contract/webhooks.ts';
import { needs } from '../../access/needs.ts';
import type { WebhookReceiver } from '../../ports.ts';
import type { AppEnv } from '../app-env.ts';
import { respondProblem } from '../problem-response.ts';

/** `POST /fieldinsight`: takes the gateway's events. Absent when no secret to check them with is set. */
export function webhooksRoute({ webhooks }: { webhooks: WebhookReceiver | undefined }) {
  const app = new Hono<AppEnv>();
  if (!webhooks) return app;
  return app.post('/fieldinsight', needs('nothing'), async (c) => {
    const receipt = await webhooks.receive({
      eventId: c.req.header(WEBHOOK_HEADERS.eventId),
      eventType: c.req.header(WEBHOOK_HEADERS.eventType),
      signature: c.req.header(WEBHOOK_HEADERS.signature),
      body: await c.req.text(),
      requestId: c.get('requestId'),
    });
    switch (receipt) {
      case 'stored':
      case 'duplicate':
        return c.body(null, 204);
      case 'bad-signature':
        return respondProblem(c, 'unauthorized', { detail: 'The signature does not fit the body, or is too old.' });
      case 'bad-event':
        return respondProblem(c, 'invalid-request', { detail: 'The body is not an event.' });
      case 'not-stored':
        return respondProblem(c, 'storage-unavailable');
      default:
        return receipt satisfies never;
    }
  });
}
