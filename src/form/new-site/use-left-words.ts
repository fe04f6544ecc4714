import { useContext, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { TurnContext } from '../components/field-context.ts';
import type { VisitForm } from '../visit-form.ts';

/**
 * Keeps the words of Site with the form, and those that named no site as the field was left: leaving it is how the button above it is
 * come to. `take` hands them out, once.
 */
export function useLeftWords() {
  const { getValues, setValue } = useFormContext<VisitForm>();
  const turn = useContext(TurnContext);
  const left = useRef({ text: '', turn });
  const words = () => getValues('site_words') ?? '';
  return {
    words,
    /** Empty text settles what was typed, or is all of it deleted. */
    note: (text: string) => {
      left.current = { text: text === '' ? words() : '', turn };
      setValue('site_words', text);
    },
    /** They have named a site. */
    forget: () => {
      left.current.text = '';
    },
    take: () => {
      const { text, turn: of } = left.current;
      left.current.text = '';
      return (words() || (of === turn ? text : '')).trim();
    },
  };
}
