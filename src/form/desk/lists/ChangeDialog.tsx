import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Page } from '../../../contract/page.ts';
import ChangeSection from '../../change/ChangeSection.tsx';
import { keptChangeName } from '../../change/kept-change.ts';
import { FixedContext, FormScopeContext } from '../../components/field-context.ts';
import { useCustomFields } from '../../lookups/use-lookups.ts';
import type { JobOrder } from '../../receipt/use-job-order.ts';
import type { JobTarget } from './job-target.ts';
import { listWords } from './list-words.ts';
import { reader, stores } from './this-desk.ts';

export interface ChangeDialogProps {
  target: JobTarget;
  page: Page;
  order: JobOrder;
  onClose: () => void;
}

const NOTHING_FIXED = new Map<string, string>();

/** The form of a change over the desk. What is typed is kept when it is closed, and let go by `Keep it as it was`. */
export default function ChangeDialog({ target, page, order, onClose }: ChangeDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const customFields = useCustomFields();
  const isKnown = customFields.status === 'ready' || customFields.status === 'failed';
  // Before the form inside takes focus.
  useLayoutEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const { kind } = order.standing;
  const isOver = kind === 'done' || kind === 'underway' || kind === 'unresolved';
  // Closing gives focus back to what opened it, as being taken out of the page would not.
  useEffect(() => {
    if (isOver) dialog.current?.close();
  }, [isOver]);

  return (
    <dialog
      aria-label={listWords.orders.changeJob(target.name)}
      className="dialog desk-change"
      onClose={onClose}
      ref={dialog}
    >
      <p className="desk-change-job">{[target.name, target.visit.site_name].filter(Boolean).join(' · ')}</p>
      <FormScopeContext value="change-">
        <FixedContext value={NOTHING_FIXED}>
          {isKnown && (
            <ChangeSection
              booking={target.visit}
              customFields={customFields}
              isShared
              jobId={target.jobId}
              now={target.now}
              onClose={() => {
                stores.tab.remove(keptChangeName(target.jobId));
                order.startAnew();
                dialog.current?.close();
              }}
              order={order}
              page={page}
              reader={reader}
              stores={stores}
            />
          )}
        </FixedContext>
      </FormScopeContext>
    </dialog>
  );
}
