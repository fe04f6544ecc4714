import * as z from 'zod';
import { configSchema } from './schema.ts';

/** The command that writes the committed JSON Schema anew. */
export const REGENERATE = 'npm run --silent config -- schema > docs/config.schema.json';

/**
 * The config file as a JSON Schema (2020-12) for editors, made of the schema that the relay checks by. What that checks
 * beyond shapes (contradictions, names of time zones) is not in it: `npm run config -- check` tells.
 */
export function configJsonSchema(): string {
  const schema = z.toJSONSchema(configSchema, { io: 'input', reused: 'inline' });
  return `${JSON.stringify({ title: 'The config file of Callout', ...schema }, null, 2)}\n`;
}
