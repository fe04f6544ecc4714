import { EXAMPLE_PAGE, EXAMPLE_SITES } from '../examples/answers.ts';
import { InForm, type InFormProps } from '../examples/InForm.tsx';
import { noStore } from '../examples/no-store.ts';
import { OccurrenceField } from './OccurrenceField.tsx';
import { VisitWindow } from './VisitWindow.tsx';

const [site] = EXAMPLE_SITES;
const filled = { site: '101', date: '2/7/2026', from: '8 am', to: '12 pm' };

function Window({
  at = site,
  zone = 'Australia/Brisbane',
  ...form
}: Omit<InFormProps, 'children'> & { at?: typeof site; zone?: string }) {
  return (
    <InForm {...form}>
      <VisitWindow
        durationMinutes={120}
        page={EXAMPLE_PAGE}
        reader={{ locale: 'en-AU', timeZone: zone }}
        site={at}
        store={noStore}
      />
    </InForm>
  );
}

export const examples = {
  empty: () => <Window />,
  filled: () => <Window values={filled} />,
  'with errors': () => (
    <Window
      errors={{ date: 'That day is past.', from: 'Give the time it may start.', to: 'Give the time it must end by.' }}
      values={{ site: '101', date: '30/6/2026' }}
    />
  ),
  'in a place without a known zone': () => <Window at={{ id: '9', name: 'Barge 4, at sea' }} values={{ site: '9' }} />,
  'while sending': () => <Window locked values={filled} />,
  'fixed by a link': () => (
    <Window fixed={{ date: 'Set by your link', from: 'Set by your link', to: 'Set by your link' }} values={filled} />
  ),
  'a time that comes twice': () => (
    <InForm values={{ from_occurrence: 'earlier' }}>
      <OccurrenceField
        field="from_occurrence"
        onChoose={() => undefined}
        options={[
          { value: 'earlier', label: 'The first 2:30 am, in daylight saving time' },
          { value: 'later', label: 'The second 2:30 am, in standard time' },
        ]}
        question="Clocks go back that night, so 2:30 am comes twice. Which one?"
      />
    </InForm>
  ),
};
