import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { createOperationMetrics } from './operation-metrics.ts';

it('shows an operator how many operations stand where, and what became of each attempt', async () => {
  const registry = new Registry();
  const metrics = createOperationMetrics(registry, async () => [{ kind: 'cancel', state: 'unresolved', count: 2 }]);
  metrics.entered('change', 'done');
  metrics.attempted('new-site', 'may-have-been-written');
  metrics.looked('new-site', 'done');
  metrics.doubled('new-site');
  const text = await registry.metrics();
  expect(text).toContain('callout_operations{kind="cancel",state="unresolved"} 2');
  expect(text).toContain('callout_operations{kind="change",state="unresolved"} 0');
  expect(text).toContain('callout_operations_total{kind="change",state="done"} 1');
  expect(text).toContain('callout_operation_attempts_total{kind="new-site",outcome="may-have-been-written"} 1');
  expect(text).toContain('callout_operations_looked_total{kind="new-site",verdict="done"} 1');
  expect(text).toContain('callout_operations_may_be_doubled_total{kind="new-site"} 1');
  expect(text, 'exists before the first, so that an alert sees it').toContain(
    'callout_operations_may_be_doubled_total{kind="change"} 0',
  );
});

it('shows the rest while the store cannot be read', async () => {
  const registry = new Registry();
  createOperationMetrics(registry, () => Promise.reject(new Error('closed'))).entered('change', 'done');
  expect(await registry.metrics()).toContain('callout_operations_total{kind="change",state="done"} 1');
});
