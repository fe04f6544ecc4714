import { useContext, useEffect, useLayoutEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { TurnContext } from '../components/field-context.ts';
import { restHere, useRest } from '../rest/rest.ts';
import type { VisitForm } from '../visit-form.ts';

export interface MovingEnd {
  /** From takes focus: what is there now is the visit's length. */
  begin: () => void;
  /** From has changed. */
  move: () => void;
  /** To was changed by the person: it is theirs from now on. */
  keep: () => void;
}

/**
 * Moves To along with From, so that the visit stays as long as it was; an empty To is filled in with the usual length.
 * A To that was only filled in follows the usual length when another job type changes it.
 */
export function useMovingEnd(defaultMinutes: number, locale: string): MovingEnd {
  const { getValues, setValue } = useFormContext<VisitForm>();
  const length = useRef<number>(undefined);
  const filledIn = useRef('');

  const setEnd = useRef((minutes: number, usual: boolean, inLocale: string) => {
    const to = restHere()?.endAfter(getValues('from'), minutes, inLocale);
    if (to === undefined) return;
    filledIn.current = usual ? to : '';
    if (to !== getValues('to')) setValue('to', to, { shouldDirty: true });
  });

  const turn = useContext(TurnContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another form's times are its own.
  useLayoutEffect(() => {
    length.current = undefined;
    filledIn.current = '';
  }, [turn]);

  useEffect(() => {
    if (filledIn.current !== '' && getValues('to') === filledIn.current) setEnd.current(defaultMinutes, true, locale);
  }, [defaultMinutes, locale, getValues]);

  const move = () => {
    const to = getValues('to');
    const usual = to === '' || to === filledIn.current;
    if (usual) setEnd.current(defaultMinutes, true, locale);
    else if (length.current !== undefined) setEnd.current(length.current, false, locale);
  };

  /** From has changed and could not be read yet. */
  const isToMove = useRef(false);
  const isHere = useRest() !== undefined;
  useEffect(() => {
    if (!isHere || !isToMove.current) return;
    isToMove.current = false;
    move();
  });

  return {
    begin: () => {
      length.current = restHere()?.typedDuration(getValues());
    },
    move: () => {
      isToMove.current = !isHere;
      move();
    },
    keep: () => {
      isToMove.current = false;
      filledIn.current = '';
    },
  };
}
