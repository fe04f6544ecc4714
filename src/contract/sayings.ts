import * as z from 'zod/mini';
import { openingHoursSchema } from './page.ts';
import { DETAIL_SAYINGS } from './sayings-details.ts';
import { FIELD_SAYINGS } from './sayings-fields.ts';
import { isCalendarDate } from './wire-time.ts';

/**
 * What the relay says to a person, by code: a field that has to be mended, and what became of a request. A code with its
 * parameters goes beside the English sentence (`message`, `detail`), so that a page can say it in its reader's language. The
 * texts are in `src/words`, one for each code in every language.
 */
export const SAYINGS = { ...FIELD_SAYINGS, ...DETAIL_SAYINGS } as const;
export type SayingCode = keyof typeof SAYINGS;

/** The fields that a text may be too long for. */
export const TEXT_FIELDS = [
  'title',
  'notes',
  'purchase_order_number',
  'external_id',
  'business_name',
  'address',
  'first_name',
  'last_name',
  'mobile_number',
  'email',
  'url',
  'reason',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** What a parameter can be on the wire. */
export const SAYING_PARAMS = {
  /** As it stands: a label, a name, a number that people quote. */
  text: z.string(),
  /** Tells one from many. */
  count: z.number(),
  number: z.number(),
  field: z.enum(TEXT_FIELDS),
  /** A length of time, in ms, told to the minute. */
  length: z.number(),
  /** A wait, in ms, told in seconds or minutes. */
  wait: z.number(),
  /** `2026-07-01` */
  date: z.string().check(z.refine(isCalendarDate)),
  /** IANA name. */
  zone: z.string(),
  hours: openingHoursSchema,
} as const;
export type SayingParam = keyof typeof SAYING_PARAMS;

/** A parameter's kind as the table of codes has it; with `?` it may be left out. */
export type ParamKind = SayingParam | `${SayingParam}?`;

/** The part of a kind that says what the value is. */
export type KindOf<Kind> = Kind extends `${infer Param extends SayingParam}?` ? Param : Kind & SayingParam;
type ValueOf<Kind> = z.infer<(typeof SAYING_PARAMS)[KindOf<Kind>]>;
type OptionalIn<Params> = { [Name in keyof Params]: Params[Name] extends `${string}?` ? Name : never }[keyof Params];

type ParamsIn<Params> = { [Name in Exclude<keyof Params, OptionalIn<Params>>]: ValueOf<Params[Name]> } & {
  [Name in OptionalIn<Params>]?: ValueOf<Params[Name]> | undefined;
};
export type ParamsOf<Code extends SayingCode> = ParamsIn<(typeof SAYINGS)[Code]>;

/** One thing said, typed by its code. */
export type Saying = { [Code in SayingCode]: { code: Code; params: ParamsOf<Code> } }[SayingCode];

/** Whether this is a saying that this build knows, with the parameters that belong to it. */
export function isSaying(said: { code?: unknown; params?: unknown }): said is Saying {
  const { code, params = {} } = said;
  if (typeof code !== 'string' || !Object.hasOwn(SAYINGS, code)) return false;
  const given = z.record(z.string(), z.unknown()).safeParse(params);
  return given.success && kindsOf(code).every(([name, kind]) => isOfKind(given.data[name], kind));
}

/** The parameters of a code and what each is. */
export function kindsOf(code: string): [name: string, kind: ParamKind][] {
  return Object.hasOwn(SAYINGS, code) ? Object.entries(SAYINGS[code as SayingCode]) : [];
}

function isOfKind(value: unknown, kind: ParamKind): boolean {
  if (value === undefined) return kind.endsWith('?');
  return paramSchema(kind).safeParse(value).success;
}

/** What a parameter of this kind has to be. */
export function paramSchema(kind: ParamKind): z.ZodMiniType {
  return SAYING_PARAMS[paramOf(kind)];
}

/** A kind without its mark. */
export function paramOf(kind: ParamKind): SayingParam {
  return kind.replace('?', '') as SayingParam;
}
