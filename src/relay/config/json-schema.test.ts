import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { configJsonSchema, REGENERATE } from './json-schema.ts';
import { checkConfig } from './load.ts';
import { pointless } from './pointless/pointless.ts';

function doc(name: string): string {
  return readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
}

interface Described {
  description?: string;
  properties?: Record<string, Described>;
}

describe('docs/config.schema.json', () => {
  it('is the schema that the relay checks by', () => {
    expect(doc('config.schema.json'), `docs/config.schema.json is stale. Run: ${REGENERATE}`).toBe(configJsonSchema());
  });

  it('explains every key to an editor', () => {
    const silent = (schema: Described, path: string): string[] =>
      Object.entries(schema.properties ?? {}).flatMap(([key, property]) => [
        ...(property.description ? [] : [`${path}.${key}`]),
        ...silent(property, `${path}.${key}`),
      ]);
    const schema: Described = JSON.parse(configJsonSchema());
    expect(silent(schema, 'config')).toEqual([]);
  });
});

describe('docs/config.example.json', () => {
  const example: Record<string, unknown> = JSON.parse(doc('config.example.json'));

  it('is taken by the relay, and nothing in it is pointless', () => {
    const checked = checkConfig(example, 'config.example.json');
    if (!checked.ok) throw new Error(checked.mistakes.join('\n'));
    const environment = { ACME_FACILITIES_SECRET: 'set' };
    expect(pointless(checked.config, { today: '2026-11-25', environment })).toEqual([]);
  });

  it('is taken by an editor that has the JSON Schema, which marks a misspelt key', () => {
    const editor = z.fromJSONSchema(JSON.parse(configJsonSchema()));
    expect(editor.safeParse(example).error?.issues ?? []).toEqual([]);
    expect(editor.safeParse({ ...example, busines: {} }).success).toBe(false);
    expect(editor.safeParse({ customFields: { a: { kind: 'dropdown' } } }).success).toBe(false);
  });

  it('uses every part of the config', () => {
    const schema: Described = JSON.parse(configJsonSchema());
    expect(Object.keys(example).sort()).toEqual(Object.keys(schema.properties ?? {}).sort());
  });
});
