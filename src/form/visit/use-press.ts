import { useEffect, useState } from 'react';
import { rest, useRest } from '../rest/rest.ts';

/** What holds up a press of the button before anything is checked: the part of the page that checks and sends. */
export type Press = 'free' | 'waiting' | 'failed';

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
    if (isHere) {
      send();
      return;
    }
    setPress('waiting');
    rest.load().catch(() => setPress('failed'));
  };
  return { press: isHere ? 'free' : press, onSubmit };
}
