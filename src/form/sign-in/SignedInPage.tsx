import { CircleCheck } from 'lucide-react';
import { useEffect } from 'react';
import { Shell } from '../app/Shell.tsx';
import { moreWords } from '../more-words.ts';
import { openSignInChannel, tellSignedIn } from './channel.ts';

/** Where the small window ends: tells the pages that wait for it, and closes. What it shows is for a browser that keeps it open. */
export default function SignedInPage() {
  const { heading, text, goOn } = moreWords().signedIn;
  useEffect(() => {
    tellSignedIn(openSignInChannel());
    close();
  }, []);
  return (
    <Shell contact={undefined} heading={heading}>
      <div className="card message receipt access" role="status">
        <span className="access-icon">
          <CircleCheck aria-hidden size={26} strokeWidth={1.75} />
        </span>
        <p>{text}</p>
        <a className="button-quiet" href="/">
          {goOn}
        </a>
      </div>
    </Shell>
  );
}
