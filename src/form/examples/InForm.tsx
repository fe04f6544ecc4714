import { type ReactNode, useEffect, useMemo } from 'react';
import { type FieldPath, FormProvider, useForm } from 'react-hook-form';
import { FixedContext, LockedContext } from '../components/field-context.ts';
import { EMPTY_VISIT, type VisitForm } from '../visit-form.ts';

export interface InFormProps {
  values?: Partial<VisitForm>;
  /** What is wrong, by field. */
  errors?: Partial<Record<FieldPath<VisitForm>, string>>;
  /** A booking is on its way. */
  locked?: boolean;
  /** Fields that a link fixes, each with the words for it. */
  fixed?: Partial<Record<FieldPath<VisitForm>, string>>;
  children: ReactNode;
}

/** A visit's form around an example, in the state that it is to be seen in. */
export function InForm({ values = {}, errors = {}, locked = false, fixed = {}, children }: InFormProps) {
  const form = useForm<VisitForm>({ defaultValues: { ...EMPTY_VISIT, ...values } });
  // biome-ignore lint/correctness/useExhaustiveDependencies: an example's errors are there from the start.
  useEffect(() => {
    for (const [name, message] of entries(errors)) form.setError(name, { message });
  }, []);
  const isFixed = useMemo(() => new Map<string, string>(entries(fixed)), [fixed]);
  return (
    <FormProvider {...form}>
      <LockedContext value={locked}>
        <FixedContext value={isFixed}>
          <div className="section-fields">{children}</div>
        </FixedContext>
      </LockedContext>
    </FormProvider>
  );
}

function entries(of: Partial<Record<FieldPath<VisitForm>, string>>): [FieldPath<VisitForm>, string][] {
  return FIELDS.flatMap((name) =>
    of[name] === undefined ? [] : [[name, of[name]] satisfies [FieldPath<VisitForm>, string]],
  );
}

const FIELDS: readonly FieldPath<VisitForm>[] = [
  'site',
  'job_type',
  'title',
  'project',
  'date',
  'from',
  'to',
  'time_zone',
  'from_occurrence',
  'notes',
  'custom_fields.scope_of_work',
  'custom_fields.access',
  'custom_fields.site_phone',
];
