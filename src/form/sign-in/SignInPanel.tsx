import { CircleCheck, LogIn } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { moreWords } from '../more-words.ts';
import type { PassRefusal } from '../pass/pass-problem.ts';
import { signInPathOf } from './offer.ts';
import { openSignIn } from './open-sign-in.ts';
import { useBackFromSignIn } from './use-back-from-sign-in.ts';

/**
 * Above a page that was open when its session ended: what happened, that nothing typed is lost, and the way back in; and,
 * once that is done, that the page goes on. Nothing before that, and nothing where signing in mends nothing.
 */
export function SignInPanel({ refusal }: { refusal: PassRefusal | undefined }) {
  const button = useRef<HTMLButtonElement>(null);
  const [wasRefused, setWasRefused] = useState(false);
  const path = signInPathOf(refusal);
  if (path !== undefined && !wasRefused) setWasRefused(true);
  const isWaiting = path !== undefined;
  useBackFromSignIn(isWaiting);

  useEffect(() => {
    // News while somebody types is read out, and does not take the keyboard from under their fingers.
    if (isWaiting && !document.activeElement?.matches('input, textarea, select')) button.current?.focus();
  }, [isWaiting]);

  if (path !== undefined) {
    // Whatever the relay sees now, somebody was signed in when this page opened.
    const { ended, typed, again, inWindow } = moreWords().signInAgain;
    return (
      <div className="problem sign-in-panel" role="alert">
        <LogIn aria-hidden className="problem-icon" size={22} />
        <div className="problem-body">
          <h2>{ended.heading}</h2>
          <p>
            {ended.text} {typed}
          </p>
          <p>
            <button className="button-primary" onClick={() => openSignIn(path, window)} ref={button} type="button">
              {again}
            </button>
          </p>
          <p className="sign-in-hint">{inWindow}</p>
        </div>
      </div>
    );
  }
  if (refusal || !wasRefused) return null;
  return (
    <div className="pass-renewed" role="status">
      <CircleCheck aria-hidden size={20} />
      <p>{moreWords().signInAgain.back}</p>
    </div>
  );
}
