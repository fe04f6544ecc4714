import { useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { PresentedJobType } from '../../contract/presented-fields.ts';
import { nextTitle } from '../rules/next-title.ts';
import type { VisitForm } from '../visit-form.ts';

/** Puts a chosen job type's usual title into Title, where that is not the person's own. `isFixed`: the link has set it. */
export function useDefaultTitle(
  {
    getValues,
    setValue,
    getFieldState,
    trigger,
  }: Pick<UseFormReturn<VisitForm, unknown, unknown>, 'getValues' | 'setValue' | 'getFieldState' | 'trigger'>,
  chosen: PresentedJobType | undefined,
  jobTypes: readonly PresentedJobType[],
  isFixed: boolean,
  /** Another one is another form. */
  draftKey: string,
): void {
  const apply = useRef(() => {});
  apply.current = () => {
    const title = getValues('title');
    const next = nextTitle(title, chosen, jobTypes);
    if (isFixed || next === title) return;
    setValue('title', next, { shouldDirty: true });
    if (getFieldState('title').invalid) void trigger('title');
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice is what sets it, not a change of the names on offer.
  useEffect(() => apply.current(), [chosen?.id, draftKey]);
}
