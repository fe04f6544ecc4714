import type { GatewaySettings } from '../env.ts';
import type { GatewayClient } from '../ports.ts';

/** A client whose keys can be replaced while requests are under way: those end with the key that they began with. */
export interface ChangeableClient extends GatewayClient {
  change(gateway: GatewaySettings): void;
}

export function createChangeableClient(
  gateway: GatewaySettings,
  create: (gateway: GatewaySettings) => GatewayClient,
): ChangeableClient {
  let inUse = gateway;
  let client = create(gateway);
  return {
    send: (request) => client.send(request),
    change(next) {
      // A client knows which of its two keys works: one with the same keys is left alone.
      if (next.origin === inUse.origin && next.key === inUse.key && next.nextKey === inUse.nextKey) return;
      inUse = next;
      client = create(next);
    },
  };
}
