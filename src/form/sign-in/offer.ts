import type { PassRefusal } from '../pass/pass-problem.ts';

/** Where to sign in, when that is what mends a refusal; undefined when another link has to. */
export function signInPathOf(refusal: PassRefusal | undefined): string | undefined {
  return refusal?.problem.sign_in;
}
