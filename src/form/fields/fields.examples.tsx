import { EXAMPLE_FIELDS, EXAMPLE_JOB_TYPES, LONG_TEXT } from '../examples/answers.ts';
import { InForm } from '../examples/InForm.tsx';
import type { LookupState } from '../lookups/use-lookups.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { JobDetails } from './JobDetails.tsx';
import { TextField } from './TextField.tsx';

const READING = { locale: 'en-AU', country: 'AU', today: '2026-07-01', readPhone: undefined };

function lookup<Item>(status: LookupState<Item>['status'], items: Item[] = []): LookupState<Item> {
  return { status, items, mayBeCutOff: false, retry: async () => undefined };
}

const jobType = (status: LookupState<unknown>['status'], items = EXAMPLE_JOB_TYPES) => (
  <InForm>
    <ChoiceField label="Job type" lookup={lookup(status, items)} name="job_type" what="job types" />
  </InForm>
);

export const examples = {
  'notes, empty': () => (
    <InForm>
      <TextField hint="How to get in, who to ask for" label="Notes for the office" name="notes" optional rows={3} />
    </InForm>
  ),
  'notes, long': () => (
    <InForm values={{ notes: Array.from({ length: 6 }, () => LONG_TEXT).join('\n') }}>
      <TextField label="Notes for the office" name="notes" optional rows={3} />
    </InForm>
  ),
  'job types, slow': () => jobType('slow', []),
  'job types, failed': () => jobType('failed', []),
  'job types, none': () => jobType('ready', []),
  'job details': () => (
    <InForm>
      <JobDetails customFields={lookup('ready', EXAMPLE_FIELDS)} reading={READING} />
    </InForm>
  ),
  'job details with errors': () => (
    <InForm
      errors={{
        'custom_fields.scope_of_work': 'Say what is to be done.',
        'custom_fields.access': 'Say whether a key is needed.',
      }}
    >
      <JobDetails customFields={lookup('ready', EXAMPLE_FIELDS)} reading={READING} />
    </InForm>
  ),
  'job details on their way': () => (
    <InForm>
      <JobDetails customFields={lookup('loading')} reading={READING} />
    </InForm>
  ),
};
