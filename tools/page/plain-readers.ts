import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type * as z from 'zod/mini';

const FIRST = /\/src\/form\/reading\/first\.ts$/;
const PARTS = './plain.ts';
/** What `plain.ts` has. */
const NAMES = [
  'anything',
  'flag',
  'list',
  'nullable',
  'number',
  'object',
  'oneOf',
  'optional',
  'reader',
  'record',
  'text',
];

/**
 * Makes plain checks of the schemas that the page reads by before anybody has done anything (`src/form/reading/first.ts`), so that its
 * first script holds neither zod nor the contract's schemas. What they are is written once, as schemas.
 */
export function plainReaders(): Plugin {
  return {
    name: 'callout:plain-readers',
    apply: 'build',
    transform: {
      filter: { id: FIRST },
      async handler(_code, id) {
        const schemas: Record<string, z.ZodMiniType> = await import(pathToFileURL(id).href);
        return { code: plainModule(schemas), map: null };
      },
    },
  };
}

/** A module that has a plain reader for each schema, under its name. Throws for a schema that says more than they can check. */
export function plainModule(schemas: Record<string, z.ZodMiniType>): string {
  const readers = Object.entries(schemas).map(
    ([name, schema]) => `export const ${name} = ${plainReader(name, schema)};`,
  );
  return [`import { ${NAMES.join(', ')} } from '${PARTS}';`, ...readers, ''].join('\n');
}

/** The expression that makes the reader of this name. */
export function plainReader(name: string, schema: z.ZodMiniType): string {
  return `reader(${partOf(schema, name)})`;
}

/** The expression that reads what a schema does. `at`: where it stands, for whoever wrote it. */
function partOf(schema: z.core.$ZodType, at: string): string {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inner = (type: z.core.$ZodType, name: string) => partOf(type, `${at}.${name}`);
  if (def.type !== 'string' && def.type !== 'number' && def.checks?.length) throw unknown(at, 'a check');
  switch (def.type) {
    case 'unknown':
      return 'anything';
    case 'boolean':
      return 'flag';
    case 'string':
      return call('text', textLimits(def, at));
    case 'number':
      return call('number', numberLimits(def.checks ?? [], at));
    case 'enum':
      return call('oneOf', Object.values(def.entries).map(literal));
    case 'literal':
      return call('oneOf', def.values.map(literal));
    case 'optional':
      return call('optional', [inner(def.innerType, '?')]);
    case 'nullable':
      return call('nullable', [inner(def.innerType, '?')]);
    case 'array':
      return call('list', [inner(def.element, '[]')]);
    case 'record': {
      const isWhole = def.keyType._zod.values !== undefined && !('partial' in def && def.partial);
      const needed = isWhole ? [JSON.stringify([...(def.keyType._zod.values ?? [])])] : [];
      return call('record', [inner(def.keyType, 'name'), inner(def.valueType, '*'), ...needed]);
    }
    case 'object': {
      if (def.catchall) throw unknown(at, 'a rule for other names');
      const parts = Object.entries(def.shape).map(([name, part]) => `${JSON.stringify(name)}: ${inner(part, name)}`);
      return `object({ ${parts.join(', ')} })`;
    }
    default:
      throw unknown(at, def.type);
  }
}

/** A pattern, and how short and how long a text may be: as far as they are asked for. */
function textLimits(def: z.core.$ZodStringDef & { format?: string; pattern?: RegExp }, at: string): string[] {
  const patterns = def.pattern ? [def.pattern] : [];
  let [least, most] = ['', ''];
  for (const check of def.checks ?? []) {
    const limit = (check as z.core.$ZodChecks)._zod.def;
    if (limit.check === 'min_length') least = String(limit.minimum);
    else if (limit.check === 'max_length') most = String(limit.maximum);
    else if (limit.check === 'string_format' && limit.format === 'regex' && limit.pattern) patterns.push(limit.pattern);
    else throw unknown(at, limit.check);
  }
  if (patterns.length > 1) throw unknown(at, 'a second pattern');
  return given([patterns.join(''), least, most]);
}

function numberLimits(checks: z.core.$ZodCheck<never>[], at: string): string[] {
  let [least, most] = ['', ''];
  for (const check of checks) {
    const limit = (check as unknown as z.core.$ZodChecks)._zod.def;
    if (limit.check === 'greater_than' && limit.inclusive) least = String(limit.value);
    else if (limit.check === 'less_than' && limit.inclusive) most = String(limit.value);
    else throw unknown(at, limit.check);
  }
  return given([least, most]);
}

/** Arguments in their places, without those at the end that are left out. */
function given(values: string[]): string[] {
  const last = values.findLastIndex((value) => value !== '');
  return values.slice(0, last + 1).map((value) => value || 'undefined');
}

function call(name: string, values: string[]): string {
  return `${name}(${values.join(', ')})`;
}

function literal(value: unknown): string {
  return JSON.stringify(value);
}

function unknown(at: string, what: string): Error {
  return new Error(`${at} asks for ${what}, which plain readers cannot check: see tools/page/plain-readers.ts`);
}
