import { useEffect, useState } from 'react';
import { rest, useRest } from '../rest/rest.ts';
import { isTooEarly } from '../start/hand-over.ts';

/**
 * What holds up a press of the button before anything is checked: the part of the page that checks and sends; or it came `early`, before
 * all that it would have sent could be seen.
 */
export type Press = 'free' | 'early' | 'waiting' | 'failed';

/** Sends as soon as the rest of the form is here: at once, as a rule. A part that does not come is asked for at the next press. */
export function usePress(send: () => unknown): { press: Press; onSubmit: () => void } {
  const [press, setPress] = useState<Press>('free');
  const isHere = useRest() !== undefined;

  // Not when the part has come, but when the form has been drawn with it: `send` tells by what it was drawn with.
  useEffect(() => {
    if (press !== 'waiting' || !isHere) return;
    setPress('free');
    send();
  }, [press, isHere, send]);

  const onSubmit = () => {
    if (isTooEarly()) {
      setPress('early');
      return;
    }
    setPress(isHere ? 'free' : 'waiting');
    if (isHere) send();
    else rest.load().catch(() => setPress('failed'));
  };
  return { press: isHere && press !== 'early' ? 'free' : press, onSubmit };
}
