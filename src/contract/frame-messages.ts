import * as z from 'zod/mini';
import { bookingKeySchema } from './bookings.ts';
import { jobCreatedSchema } from './jobs.ts';

/**
 * What a partner's page and the form in its frame say to each other by `postMessage`, version 1. A message is an object
 * with `callout: 1` and one of the types below. Either side takes a message from one window and one exact origin, and
 * ignores in silence whatever else it hears. Nothing is ever sent to `*`. New types may come within a version, so an
 * unknown one is ignored too; a type's fields only ever grow.
 */
export const FRAME_PROTOCOL = 1;

export { EMBED_PATH } from './framing.ts';

/**
 * The frame's fragment, which browsers send to nobody: the pass, the host page's origin (messages go there and nowhere
 * else, and only if the channel has it), and how to begin. Values are percent-encoded; `theme` and `prefill` are JSON.
 */
export const FRAME_PARAMETERS = ['pass', 'host', 'theme', 'locale', 'prefill'] as const;
export type FrameParameter = (typeof FRAME_PARAMETERS)[number];

/** The parts of the form, in order. Where a person is, and nothing of what they typed. */
export const FRAME_STEPS = ['what', 'when', 'details', 'office', 'send'] as const;

const message = <Type extends string, Fields extends Record<string, z.ZodMiniType>>(type: Type, fields: Fields) =>
  z.object({ callout: z.literal(FRAME_PROTOCOL), type: z.literal(type), ...fields });

/** CSS pixels in the frame's own coordinates. */
const pixels = z.number().check(z.minimum(0), z.maximum(100_000));

/** From the form to the page around it. */
export const toHostSchema = z.discriminatedUnion('type', [
  /** The form can be used. */
  message('ready', {}),
  /** How high the form is. */
  message('resize', { height: pixels }),
  /** The person went on to another part of the form. */
  message('change', { step: z.enum(FRAME_STEPS) }),
  /** The office's system has the job. `key` is the intention's own: the same booking is told once. */
  message('booked', {
    ...jobCreatedSchema.shape,
    external_id: z.string(),
    key: bookingKeySchema,
  }),
  /** Kept, and sent as soon as the office's system can take it. `booked` or `refused` follows while the page is open. */
  message('held', { key: bookingKeySchema }),
  /** Nothing was booked; the form says why to the person. */
  message('refused', { key: bookingKeySchema }),
  /** The pass is no longer good. The page may answer with `pass`; what was typed is kept. */
  message('expired', {}),
  /** Please bring this part of the frame into sight, as an error summary or a result has the focus. */
  message('reveal', { top: pixels, height: pixels }),
  /** Escape was pressed and the form had no use for it: a dialog around it may close. */
  message('close', {}),
]);
export type ToHost = z.infer<typeof toHostSchema>;

/** From the page to the form. */
export const toFrameSchema = z.discriminatedUnion('type', [
  /** Values for fields by the names of `PREFILL_FIELDS`, never over what was typed. One that is no text is told on the console. */
  message('prefill', { values: z.record(z.string(), z.unknown()) }),
  /** Every token that the page sets, as in `themeSchema`; a number may come as text. One that is wrong is told on the console. */
  message('theme', { theme: z.record(z.string(), z.unknown()) }),
  /** BCP 47. */
  message('locale', { locale: z.string().check(z.maxLength(35)) }),
  /** A fresh pass. */
  message('pass', { pass: z.string().check(z.minLength(1), z.maxLength(8192)) }),
  /** Begin anew: an empty form. What was sent stays sent. */
  message('reset', {}),
]);
export type ToFrame = z.infer<typeof toFrameSchema>;
