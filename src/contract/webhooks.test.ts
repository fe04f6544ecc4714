import { describe, expect, it } from 'vitest';
import { parseSignature, webhookEventSchema } from './webhooks.ts';

describe('a webhook', () => {
  it.each(['Scheduled', { id: '68393', name: 'Scheduled', state: 'open' }, null, undefined])(
    'is read whether the status is %o',
    (status) => {
      const event = {
        event_id: 'evt_1',
        event_type: 'job.status_changed',
        occurred_at: '2026-07-01T00:00:00Z',
        job: { id: '21172159', status },
      };
      expect(webhookEventSchema.safeParse(event).success).toBe(true);
    },
  );
});

describe('a signature header', () => {
  it('names its second and its digest', () => {
    expect(parseSignature(`t=1782860400,v1=${'ab'.repeat(32)}`)).toEqual({ t: 1782860400, v1: 'ab'.repeat(32) });
  });

  it.each([
    '',
    't=1782860400',
    `v1=${'ab'.repeat(32)}`,
    `t=soon,v1=${'ab'.repeat(32)}`,
    't=1,v1=abcd',
    `t=1,v1=${'AB'.repeat(32)}`,
  ])('is refused as %j', (header) => {
    expect(parseSignature(header)).toBeUndefined();
  });
});
