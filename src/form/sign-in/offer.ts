import type { PassRefusal } from '../pass/pass-problem.ts';
import { words } from '../words.ts';

/** Where to sign in, when that is what mends a refusal; undefined when another link has to. */
export function signInPathOf(refusal: PassRefusal | undefined): string | undefined {
  return refusal?.problem.sign_in;
}

/** What a person is told whom signing in lets go on. */
export function tellSignIn({ type }: Pick<PassRefusal, 'type'>): { heading: string; text: string } {
  return type === 'session-ended' ? words.signIn.ended : words.signIn.required;
}
