import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Booking, FieldError, RelayProblem } from '../../contract/bookings.ts';
import type { Page } from '../../contract/page.ts';
import { lookupKey } from '../api/lookup.ts';
import type { Failure } from '../api/request.ts';
import { type ErrorSource, useErrors } from '../fields/use-errors.ts';
import { useRest } from '../rest/rest.ts';
import type { DetailLabels, ListedError } from '../rules/form-errors.ts';
import type { Submission } from '../submission/submission.ts';
import type { VisitForm } from '../visit-form.ts';
import { useToldAgain } from './use-told-again.ts';

type Form = ErrorSource & Pick<UseFormReturn<VisitForm, unknown, unknown>, 'setError'>;

/**
 * What stands in the way of the request, from the page's own checks or from the relay. A field is listed from the failed
 * attempt on until it is mended; `onInvalid` is to be told of the page's own. `forget` lists none: the form is another one.
 */
export function useProblems(form: Form, submission: Submission, page: Page, details: DetailLabels) {
  const client = useQueryClient();
  const [listed, setListed] = useState<{ names: string[] }>();
  const { setError } = form;
  const refusal = refusalOf(submission);
  const problem = refusal && problemOf(refusal);
  const faults = problem?.errors ?? NONE;
  // Nothing is checked or sent without it.
  const here = useRest();

  useEffect(() => {
    if (refusal === undefined || here === undefined) return;
    for (const name of problem?.lookups ?? []) void client.invalidateQueries({ queryKey: lookupKey(name) });
    const { atFields } = here.placeErrors(faults);
    for (const { name, message } of atFields) if (here.isVisitField(name)) setError(name, { type: 'relay', message });
    setListed({ names: atFields.map(({ name }) => name) });
  }, [here, refusal, problem, faults, setError, client]);
  useToldAgain(form, faults);

  const onInvalid = (invalid: object) => setListed({ names: here?.listErrors(invalid).map(({ name }) => name) ?? [] });

  const found = useErrors(form);
  const errors = here?.listErrors(found, details) ?? [];
  const isListed = ({ name }: ListedError) => listed?.names.includes(name) === true;
  return {
    panel: here?.panelOf(refusal, errors.filter(isListed), page, listed),
    /** What was found as a field was left. */
    unlisted: errors.filter((error) => !isListed(error)),
    onInvalid,
    forget: useCallback(() => setListed(undefined), []),
  };
}

/** The relay's or the gateway's no, the same object for as long as it is the same no. */
function refusalOf(submission: Submission): Failure | Booking | undefined {
  if (submission.kind === 'rejected') return submission.failure;
  return submission.kind === 'refused' ? submission.booking : undefined;
}

function problemOf(refusal: Failure | Booking): RelayProblem | undefined {
  if ('state' in refusal) return refusal.problem;
  return refusal.kind === 'problem' ? refusal.problem : undefined;
}

const NONE: readonly FieldError[] = [];
