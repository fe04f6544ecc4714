import { SIGN_IN_CHANNEL } from '../../contract/sign-in.ts';
import type { SignedInMessage } from '../../contract/sign-in-messages.ts';
import type { TabChannel } from '../pass/share.ts';
import { signedInReader } from '../reading/first.ts';
import { openChannel } from '../storage.ts';

/** The channel on which this browser's pages of ours, and no other site's, tell each other that someone has signed in. */
export function openSignInChannel(): ReturnType<typeof openChannel> {
  return openChannel(SIGN_IN_CHANNEL);
}

/** Tells every other page. */
export function tellSignedIn(channel: TabChannel | undefined): void {
  channel?.postMessage({ kind: 'signed-in' } satisfies SignedInMessage);
}

/** Calls back whenever someone has signed in, in whatever window. */
export function hearSignedIn(channel: TabChannel | undefined, onSignedIn: () => void): void {
  channel?.addEventListener('message', ({ data }) => {
    if (signedInReader.safeParse(data).success) onSignedIn();
  });
}
