import { useLayoutEffect, useRef, useState } from 'react';
import { rest, restHere, useRest } from '../rest/rest.ts';

/** What holds up a press of the button before anything is checked: the part of the page that checks and sends. */
export type Press = 'free' | 'waiting' | 'failed';

/** Sends as soon as the rest of the form is here: at once, as a rule. A part that does not come is asked for at the next press. */
export function usePress(send: () => unknown): { press: Press; onSubmit: () => void } {
  const [press, setPress] = useState<Press>('free');
  const isHere = useRest() !== undefined;
  const latest = useRef(send);
  useLayoutEffect(() => {
    latest.current = send;
  });

  const onSubmit = () => {
    if (restHere()) {
      send();
      return;
    }
    if (press === 'waiting') return;
    setPress('waiting');
    rest.load().then(
      () => {
        setPress('free');
        latest.current();
      },
      () => setPress('failed'),
    );
  };
  return { press: isHere ? 'free' : press, onSubmit };
}
