import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { lookupKey } from '../api/lookup.ts';
import { type ErrorSource, useErrors } from '../fields/use-errors.ts';
import { moreWords } from '../more-words.ts';
import type { OrderProblem } from '../orders/order-problem.ts';
import { type DetailLabels, isVisitField, listErrors, placeErrors } from '../rules/form-errors.ts';
import type { ProblemPanelProps } from '../visit/ProblemPanel.tsx';
import type { VisitForm } from '../visit-form.ts';

type Form = ErrorSource & Pick<UseFormReturn<VisitForm, unknown, unknown>, 'setError'>;

/**
 * What stands in the way of a change, from the page's own checks or from the relay (`problem`, the same object for as long as
 * it is the same no). `onInvalid` is to be told of the page's own.
 */
export function useChangeProblems(form: Form, problem: OrderProblem | undefined, details: DetailLabels) {
  const client = useQueryClient();
  const [listed, setListed] = useState<{ names: string[] }>();
  const { setError } = form;
  const placed = useMemo(() => placeErrors(problem?.errors ?? []), [problem]);

  useEffect(() => {
    if (problem === undefined) return;
    for (const name of problem.lookups) void client.invalidateQueries({ queryKey: lookupKey(name) });
    for (const { name, message } of placed.atFields) if (isVisitField(name)) setError(name, { type: 'relay', message });
    setListed({ names: placed.atFields.map(({ name }) => name) });
  }, [problem, placed, setError, client]);

  const all = listErrors(useErrors(form), details);
  const errors = all.filter(({ name }) => listed?.names.includes(name));
  const panel: ProblemPanelProps | undefined =
    problem === undefined && errors.length === 0
      ? undefined
      : {
          heading: problem?.heading ?? moreWords().orders.problem,
          text: [...(problem?.text ?? []), ...placed.elsewhere],
          errors,
          requestId: problem?.requestId,
          news: listed,
        };
  return {
    panel,
    /** What was found as a field was left. */
    unlisted: all.filter((error) => !errors.includes(error)),
    onInvalid: (invalid: object) => setListed({ names: listErrors(invalid).map(({ name }) => name) }),
  };
}
