import { paperLines } from './paper-lines.ts';
import type { ReceiptRow } from './receipt-rows.ts';
import { receiptWords } from './receipt-words.ts';

/** The receipt's lines: what is now, and under it what it was. */
export function ReceiptDetails({ rows }: { rows: readonly ReceiptRow[] }) {
  const lines = String(paperLines(rows));
  return (
    <dl className="details" ref={(list) => list?.style.setProperty('--paper-lines', lines)}>
      {rows.map(({ key, label, value, was }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>
            {value || <span className="details-empty">{receiptWords.empty}</span>}
            {was !== undefined && <small>{was ? receiptWords.was(was) : receiptWords.wasEmpty}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
