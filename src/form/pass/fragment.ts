import { PASS_PARAMETER } from '../../contract/pass-parameter.ts';

export interface Fragment {
  /** The pass, as it stands in the link; undefined when there is none. */
  pass: string | undefined;
  /** The fragment without it, with its `#`, or empty: what stays in the address. */
  rest: string;
}

const PREFIX = `${PASS_PARAMETER}=`;

/** Takes a link's pass out of its fragment. Everything else in the fragment stays as it is, to the letter. */
export function readFragment(hash: string): Fragment {
  const parts = hash.replace(/^#/, '').split('&');
  const passes = parts.filter((part) => part.startsWith(PREFIX));
  if (passes.length === 0) return { pass: undefined, rest: hash };
  const rest = parts.filter((part) => !part.startsWith(PREFIX)).join('&');
  const pass = decoded(passes.at(-1)?.slice(PREFIX.length) ?? '').trim();
  return { pass: pass || undefined, rest: rest && `#${rest}` };
}

/** Some mail programs percent-encode what needs no encoding. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
