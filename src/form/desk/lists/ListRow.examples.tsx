import '../desk-lists.css';
import { LONG_TEXT } from '../../examples/answers.ts';
import { ListRow, type ListRowProps } from './ListRow.tsx';

const row = (rowKey: string, more: Partial<ListRowProps> = {}) => (
  <div className="desk-list">
    <ul className="job-rows">
      <ListRow
        isOpen={false}
        isTabStop
        lead="Job 16"
        onToggle={() => undefined}
        rowKey={rowKey}
        status="Scheduled"
        title="Annual service of the roof units"
        tone="good"
        under="Thu 2 July, 9:00 – 11:00 am · Acme Depot, 12 Brand Street, Archerfield QLD 4108"
        {...more}
      >
        <p>Details and what can be done</p>
      </ListRow>
    </ul>
  </div>
);

export const examples = {
  booked: () => row('good'),
  open: () => row('open', { isOpen: true }),
  'on its way': () => row('waiting', { lead: '', status: 'Confirming', tone: 'waiting' }),
  refused: () =>
    row('bad', { lead: '', status: 'Refused', tone: 'bad', why: 'This site takes no visits at the moment.' }),
  over: () => row('over', { status: 'Completed', tone: 'over' }),
  long: () => row('long', { title: LONG_TEXT, under: LONG_TEXT }),
};
