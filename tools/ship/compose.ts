import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';

const text = z.union([z.string(), z.number()]).transform(String);
const serviceSchema = z.strictObject({
  build: z.object({ context: z.literal('.'), target: z.string() }).optional(),
  image: z.string(),
  init: z.boolean().optional(),
  restart: z.enum(['unless-stopped', 'no']),
  profiles: z.array(z.string()).default([]),
  stop_grace_period: z.string().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).default([]),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  shm_size: z.string().optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.literal('service_healthy') })).default({}),
  environment: z.record(z.string(), text).default({}),
  volumes: z.array(z.string()).default([]),
  secrets: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  networks: z.union([z.array(z.string()), z.record(z.string(), z.object({ ipv4_address: z.string().optional() }))]),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
});

const composeSchema = z.looseObject({
  services: z.record(z.string(), serviceSchema),
  networks: z.record(
    z.string(),
    z.object({
      internal: z.boolean().optional(),
      ipam: z.object({ config: z.array(z.object({ subnet: z.string() })) }).optional(),
    }),
  ),
  volumes: z.record(z.string(), z.object({})),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});

/** `compose.yaml` with its merges carried out, of the keys that it uses: another one is a mistake until it is known here. */
export function readCompose() {
  return composeSchema.parse(parse(readFileSync('compose.yaml', 'utf8'), { merge: true }));
}

/** The relays' services by name, and where nginx reaches each. */
export function relaysIn({ services }: ReturnType<typeof readCompose>) {
  return Object.entries(services)
    .filter(([name]) => name.startsWith('relay-'))
    .map(([name, service]) => {
      const networks = Array.isArray(service.networks) ? {} : service.networks;
      return { name, service, address: networks.web?.ipv4_address };
    });
}
