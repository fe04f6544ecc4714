import { type FormEvent, useEffect, useId, useMemo, useRef } from 'react';
import * as z from 'zod/mini';
import { CANCEL_REASON_MAX } from '../../contract/operations.ts';
import { countCharacters, tidyLines } from '../../contract/text.ts';
import { Field } from '../components/Field.tsx';
import { LockedContext } from '../components/field-context.ts';
import { useKept } from '../draft/use-kept.ts';
import { currentLocale } from '../language/language.ts';
import { moreWords } from '../more-words.ts';
import { OrderSubmit } from '../orders/OrderSubmit.tsx';
import { problemOf } from '../orders/order-problem.ts';
import type { Store } from '../storage.ts';
import { isLocked } from '../submission/standing.ts';
import { ProblemPanel } from '../visit/ProblemPanel.tsx';
import { words } from '../words.ts';
import type { JobOrder } from './use-job-order.ts';

export interface CancelDialogProps {
  jobId: string;
  /** What is cancelled, in a few words: `Annual service, Wed 1 July 2026, …`. */
  visit: string;
  phone: string | undefined;
  order: JobOrder;
  tab: Store;
  onClose: () => void;
}

const reasonReader = z.string();

/** Asks for a reason and for certainty before a visit is cancelled. */
export default function CancelDialog({ jobId, visit, phone, order, tab, onClose }: CancelDialogProps) {
  const { cancel } = moreWords().receipt;
  const locale = currentLocale();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [reason, keepReason] = useKept(tab, `cancel-reason.${jobId}`, reasonReader, () => '');
  const { standing } = order;
  const problem = useMemo(() => problemOf('cancel', standing, { phone, locale }), [standing, phone, locale]);
  const over = countCharacters(tidyLines(reason)) - CANCEL_REASON_MAX;
  const error =
    over > 0
      ? words.errors.tooLong({ label: cancel.reason, limit: String(CANCEL_REASON_MAX), over: String(over) })
      : undefined;

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  // Its outcome is told on the receipt. Closing gives focus back to what opened it, as being taken out of the page would not.
  const isOver = standing.kind === 'done' || standing.kind === 'underway' || standing.kind === 'unresolved';
  useEffect(() => {
    if (isOver) dialog.current?.close();
  }, [isOver]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isLocked(standing) || error !== undefined) return;
    const told = tidyLines(reason);
    order.send({ kind: 'cancel', job_id: jobId, ...(told !== '' && { reason: told }) });
  };

  return (
    <dialog
      aria-describedby={`${id}-text`}
      aria-labelledby={`${id}-heading`}
      className="dialog"
      onClose={onClose}
      ref={dialog}
    >
      <LockedContext value={isLocked(standing)}>
        <form noValidate onSubmit={submit}>
          <h2 id={`${id}-heading`}>{cancel.heading}</h2>
          {problem && (
            <ProblemPanel
              errors={[]}
              heading={problem.heading}
              news={problem}
              requestId={problem.requestId}
              text={[...problem.text, ...problem.errors.map(({ message }) => message)]}
            />
          )}
          <p className="dialog-text" id={`${id}-text`}>
            {cancel.text({ visit })}
          </p>
          <Field
            counter={{ value: reason, max: CANCEL_REASON_MAX }}
            error={error}
            hint={cancel.help}
            label={cancel.reason}
            name="cancel_reason"
            optional
          >
            {(control) => (
              <textarea
                {...control}
                className="input"
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  keepReason(() => value);
                }}
                rows={3}
                value={reason}
              />
            )}
          </Field>
          <OrderSubmit
            aside={
              <button className="button-quiet" onClick={() => dialog.current?.close()} type="button">
                {cancel.keep}
              </button>
            }
            idle={cancel.confirm}
            kind="cancel"
            sending={cancel.cancelling}
            standing={standing}
            withdraw={order.withdraw}
          />
        </form>
      </LockedContext>
    </dialog>
  );
}
