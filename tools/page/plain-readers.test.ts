import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { emptyDraft } from '../../src/form/draft/draft.ts';
import {
  EXAMPLE_FIELDS,
  EXAMPLE_JOB_TYPES,
  EXAMPLE_PAGE,
  EXAMPLE_PROJECTS,
  EXAMPLE_SITES,
} from '../../src/form/examples/answers.ts';
import { EMPTY_SITE } from '../../src/form/new-site/new-site-form.ts';
import * as first from '../../src/form/reading/first.ts';
import * as plain from '../../src/form/reading/plain.ts';
import type { Reader } from '../../src/form/reading/reader.ts';
import { plainModule, plainReader } from './plain-readers.ts';

const KEY = '3f2b8c14-6d0a-4f6e-9d51-7a1c0e5b2a90';
const lookup = (items: unknown[]) => ({ items, may_be_cut_off: false, fetched_at: '2026-07-01T00:00:00Z' });
const week = { days: { monday: [{ from: '08:00', to: '24:00' }] }, closed_dates: ['2026-12-25'] };
const theme = { accent: '#0a5f38', radius: 24, font_family: 'Inter, sans-serif', density: 'compact' };

/** What each reads when all is well, with as much in it as there can be. */
const GOOD: Record<keyof typeof first, unknown> = {
  pageReader: {
    ...EXAMPLE_PAGE,
    opening_hours: week,
    prefill: { title: 'Leak' },
    locked: ['title'],
    desk: { snippets: { gate: 'The gate' }, reference_first: true },
    embed: { origins: ['https://a.example'], theme },
  },
  sitesReader: lookup(EXAMPLE_SITES),
  jobTypesReader: lookup(EXAMPLE_JOB_TYPES),
  projectsReader: lookup(EXAMPLE_PROJECTS),
  customFieldsReader: lookup([
    ...EXAMPLE_FIELDS,
    { ...EXAMPLE_FIELDS[0], job_type_id: '3', shown_when: { field: 'access', is: ['Yes'] }, min: 1, group: 'Access' },
    { ...EXAMPLE_FIELDS[0], kind: 'choice', options: [{ value: 'a', label: 'A' }], default: 'a' },
  ]),
  customersReader: lookup(EXAMPLE_PROJECTS),
  startReader: { page: EXAMPLE_PAGE, lookups: { sites: lookup(EXAMPLE_SITES) } },
  idReader: '3065757',
  signedInReader: { kind: 'signed-in' },
  signedOutReader: { next: '/signed-out' },
  keptDraftReader: { ...emptyDraft(KEY), savedAt: 1, given: { title: 'Leak' } },
  keptSiteReader: { key: KEY, values: EMPTY_SITE, isOpen: true },
  languageReader: 'vi',
  passReader: 'a.b.c',
  personMarkReader: 'a-1_b',
  siteUsesReader: { 101: { weight: 1.5, at: 2 } },
  zoneReader: 'Australia/Brisbane',
  passHeaderReader: { kid: 'acme' },
  passHolderReader: { sub: 'jo', channel: 'acme' },
  passLocaleReader: { locale: 'vi' },
};

/** The plain reader that the build would make of a schema. */
function made(schema: z.ZodMiniType): Reader<unknown> {
  return Function(...Object.keys(plain), `return ${plainReader('made', schema)};`)(...Object.values(plain));
}

/** Values that are nearly right for one thing or another. */
const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom('', 'monday', '24:00', '#0A5F38', 'desk', '7', KEY, '\u{1f527}', 0, 24.5, true, null, [], {}),
);

/** The value with what stands at one place in it taken away, put in or put in its place. */
function changed(value: unknown, way: readonly number[], put: { name: string; value: unknown } | undefined): unknown {
  if (typeof value !== 'object' || value === null || way.length === 0) return put?.value;
  const entries = Object.entries(value);
  const at = (way[0] ?? 0) % (entries.length + 1);
  const [name = put?.name ?? 'more', old] = entries[at] ?? [];
  const next = changed(old, way.slice(1), put);
  const others = entries.filter(([other]) => other !== name);
  const all = next === undefined ? others : [...others, [name, next] as const];
  return Array.isArray(value) ? all.map(([, one]) => one) : Object.fromEntries(all);
}

const change = fc.record({
  way: fc.array(fc.nat(30), { maxLength: 5 }),
  put: fc.option(fc.record({ name: fc.constantFrom('more', '__proto__', 'sunday', 'notes'), value: anything }), {
    nil: undefined,
  }),
});

describe.each(Object.entries(GOOD))('the plain %s', (name, good) => {
  const schema = Object.entries(first).find(([other]) => other === name)?.[1] as unknown as z.ZodMiniType;
  const reader = made(schema);

  it('reads what is as it should be', () => {
    expect(schema.safeParse(good).success).toBe(true);
    expect(reader.safeParse(good)).toEqual({ success: true, data: good });
  });

  it('reads and refuses whatever else comes as the schema does', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const value = changes.reduce((before, { way, put }) => changed(before, way, put), good);
        const { success, data } = schema.safeParse(value);
        expect(reader.safeParse(value)).toEqual(success ? { success, data } : { success });
      }),
      { numRuns: 300 },
    );
  });
});

describe('what is made plain', () => {
  it('is all that the first readers name', () => {
    const text = plainModule(first as unknown as Record<string, z.ZodMiniType>);
    for (const name of Object.keys(first)) expect(text).toContain(`export const ${name} = `);
  });

  it.each([
    ['a rule of its own', z.string().check(z.refine((text) => text !== 'no'))],
    ['two patterns', z.string().check(z.regex(/a/), z.regex(/b/))],
    ['names that it forbids', z.strictObject({})],
    ['a value that it makes', z.pipe(z.string(), z.transform(Number))],
    ['a value to begin with', z._default(z.string(), '')],
  ])('is no schema with %s, which would be lost', (_, schema) => {
    expect(() => plainReader('it', z.object({ part: schema }))).toThrow('it.part asks for');
  });
});
