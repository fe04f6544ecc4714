import type { FrameParameter } from '../../contract/frame-messages.ts';
import { readPrefill } from './read-prefill.ts';

/** How a frame is to begin, by its fragment. The pass is read elsewhere: src/form/pass. */
export interface FrameAddress {
  /** The origin of the page around it; undefined where the fragment names none that could be one. */
  host: string | undefined;
  /** As it came: `readTheme` checks it. */
  theme: unknown;
  /** BCP 47; empty where the page has no wish. */
  locale: string;
  /** Values for fields by name. */
  prefill: Record<string, string>;
  /** What of `prefill` is left out, for whoever wrote it. */
  wrong: string[];
}

/** Reads a frame's fragment. What makes no sense in it is left out. */
export function readFrameAddress(hash: string): FrameAddress {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const text = (name: FrameParameter) => parameters.get(name) ?? '';
  const { values, wrong } = readPrefill(parsed(text('prefill') || '{}'));
  return {
    host: originOf(text('host')),
    theme: parsed(text('theme')) ?? {},
    locale: text('locale').slice(0, 35),
    prefill: values,
    wrong,
  };
}

/** `*` and `null` are no origins: nothing is ever sent to either. */
function originOf(text: string): string | undefined {
  const url = URL.parse(text);
  return url && url.origin === text && /^https?:$/.test(url.protocol) ? text : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
