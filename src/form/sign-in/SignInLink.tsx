import { words } from '../words.ts';
import { signInHere } from './open-sign-in.ts';

/** In the page's head: the way to sign in, and back to this page, for whoever may use it without. */
export function SignInLink({ path }: { path: string }) {
  return (
    <a className="top-link no-print" href={signInHere(path, location)}>
      {words.signIn.signIn}
    </a>
  );
}
