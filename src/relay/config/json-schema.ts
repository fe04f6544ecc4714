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
  return `${inShortLines(JSON.stringify({ title: 'The config file of Callout', ...schema }, null, 2))}\n`;
}

/** Lists of plain values on one line where they fit, as the project's formatter has them. */
function inShortLines(json: string): string {
  return json.replace(/^(.*)\[\n([^[\]{}]*?)\n *\](,?)$/gm, (whole, before: string, items: string, after: string) => {
    const line = `${before}[${items.trim().replace(/\n */g, ' ')}]${after}`;
    return line.length <= LINE_WIDTH ? line : whole;
  });
}

const LINE_WIDTH = 120;
