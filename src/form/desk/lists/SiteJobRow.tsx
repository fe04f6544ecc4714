import { CalendarX, Pencil } from 'lucide-react';
import { memo } from 'react';
import type { DeskJob } from '../../../contract/desk.ts';
import { CopyButton } from '../../outcome/CopyButton.tsx';
import { asOf } from '../../receipt/as-of.ts';
import { jobRow } from './job-row.ts';
import type { JobTarget } from './job-target.ts';
import { ListRow } from './ListRow.tsx';
import { listWords } from './list-words.ts';
import { RowDetails } from './RowDetails.tsx';
import { reader, readingNow } from './this-desk.ts';

export interface SiteJobRowProps {
  job: DeskJob;
  timeZone: string | undefined;
  /** Names the site too, where the list is of more than one. */
  namesSite: boolean;
  isTabStop: boolean;
  isOpen: boolean;
  onToggle: (id: string) => void;
  onOrder: (mode: JobTarget['mode'], job: DeskJob) => void;
}

const { actions, details } = listWords;

/** One job of the gateway's, made here or elsewhere. */
export const SiteJobRow = memo(function SiteJobRow(props: SiteJobRowProps) {
  const { job, timeZone, namesSite, isTabStop, isOpen, onToggle, onOrder } = props;
  const row = jobRow(job, timeZone, readingNow());
  return (
    <ListRow
      isOpen={isOpen}
      isTabStop={isTabStop}
      lead={listWords.job(row.number)}
      onToggle={() => onToggle(row.id)}
      rowKey={row.id}
      status={row.status}
      title={row.title}
      tone={row.tone}
      under={namesSite ? `${row.window} · ${row.site}` : row.window}
    >
      {isOpen && (
        <>
          <RowDetails
            rows={[
              [details.when, row.fullWindow],
              [details.site, row.site],
              [details.notes, row.notes],
              [details.seen, asOf(job.seen_at, reader, Date.now())],
            ]}
          />
          <div className="job-row-actions">
            {job.open && (
              <>
                <button className="list-button" onClick={() => onOrder('change', job)} type="button">
                  <Pencil aria-hidden size={14} />
                  {actions.change}
                </button>
                <button className="list-button" onClick={() => onOrder('cancel', job)} type="button">
                  <CalendarX aria-hidden size={14} />
                  {actions.cancel}
                </button>
              </>
            )}
            <CopyButton label={actions.copy} text={row.number} />
          </div>
        </>
      )}
    </ListRow>
  );
});
