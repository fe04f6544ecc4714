import { useRef, useState } from 'react';

type Act = (...args: never[]) => unknown;

/**
 * Functions that are the same throughout, each of which does what the latest of its name does: what takes them need not be drawn
 * anew. For what happens after drawing, such as a key press. The names are to be the same throughout too.
 */
export function useSteady<Acts extends Record<string, Act>>(acts: Acts): Acts {
  const latest = useRef(acts);
  latest.current = acts;
  const [steady] = useState(() => {
    const callLatest =
      (name: string): Act =>
      (...args) =>
        latest.current[name]?.(...args);
    return Object.fromEntries(Object.keys(acts).map((name) => [name, callLatest(name)]));
  });
  // Of the same names, each taking and giving what that of its name does.
  return steady as Acts;
}
