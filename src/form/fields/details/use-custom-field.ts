import { useEffect } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import type { PresentedField } from '../../../contract/presented-fields.ts';
import { useRest } from '../../rest/rest.ts';
import { fieldKey } from '../../rules/field-key.ts';
import type { VisitForm } from '../../visit-form.ts';
import { afterPress } from '../after-press.ts';
import { useErrorAt } from '../use-errors.ts';
import { useDetails } from './details-context.ts';

/** A custom field's place in the form: what is typed there, and what is wrong with it. Watches this one field and no other. */
export function useCustomField(field: PresentedField) {
  const { reading, startsWithDefaults, check, forget } = useDetails();
  const name = `custom_fields.${fieldKey(field.external_name)}` as const;
  // A form with defaults is drawn with the rest: `needsRest`.
  const here = useRest();
  const start = (startsWithDefaults && here?.typedText(field, field.default ?? '', reading.locale)) || '';
  const {
    field: { value = start, onChange, onBlur, ref },
  } = useController<VisitForm, typeof name>({ name, defaultValue: start });
  // Not the controller's own `fieldState`, which is told of every look at the form.
  const error = useErrorAt(useFormContext<VisitForm>(), name);

  // A link in the list of problems must lead somewhere.
  useEffect(() => () => forget(name), [name, forget]);

  return {
    name,
    value,
    error,
    ref,
    onChange,
    /** Leaving a field with something in it checks it; an empty one is only asked for on submit. */
    onBlur: () => {
      onBlur();
      if (value !== '') afterPress(() => check(name));
    },
    /** A choice is made at once: what was wrong with the last one is settled with it. */
    choose: (next: string) => {
      onChange(next);
      if (error) check(name);
    },
  };
}
