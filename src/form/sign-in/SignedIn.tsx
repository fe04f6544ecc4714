import { useMutation } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { words } from '../words.ts';
import { signOut } from './sign-out.ts';
import { personSpace } from './this-person.ts';

/** In the page's head: who is signed in, and the way out. */
export function SignedIn({ name }: { name: string }) {
  const { mutate, isPending, isError } = useMutation({
    mutationFn: signOut,
    // To sign out without a line would be to sign out later, behind somebody's back.
    networkMode: 'always',
    onSuccess: (next) => {
      personSpace.leave();
      location.assign(next);
    },
  });
  return (
    <div className="signed-in no-print">
      <span className="signed-in-name">
        <span className="visually-hidden">{words.signIn.signedInAs} </span>
        {name}
      </span>
      <button
        aria-disabled={isPending || undefined}
        className="button-link sign-out"
        onClick={() => mutate()}
        type="button"
      >
        <LogOut aria-hidden size={16} />
        {words.signIn.signOut}
      </button>
      {isError && <span role="alert">{words.signIn.signOutFailed}</span>}
    </div>
  );
}
