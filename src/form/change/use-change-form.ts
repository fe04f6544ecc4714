import { zodResolver } from '@hookform/resolvers/zod';
import { useLayoutEffect, useRef } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import type { ChangeRequest } from '../../contract/operations.ts';
import type { VisitForm } from '../visit-form.ts';
import { type ChangeKnowledge, changeSchema } from './read-change.ts';

/** The state of a change's form. It is checked against what the page knows at that moment. */
export function useChangeForm(values: VisitForm, knowledge: ChangeKnowledge) {
  const latest = useRef(knowledge);
  useLayoutEffect(() => {
    latest.current = knowledge;
  });
  const resolver: Resolver<VisitForm, unknown, ChangeRequest> = (...args) =>
    zodResolver(changeSchema(() => latest.current))(...args);
  return useForm<VisitForm, unknown, ChangeRequest>({
    defaultValues: values,
    resolver,
    mode: 'onSubmit',
    reValidateMode: 'onChange',
    // The problem panel takes focus instead, and its links lead to the fields.
    shouldFocusError: false,
  });
}
