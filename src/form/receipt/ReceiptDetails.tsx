import { moreWords } from '../more-words.ts';
import { RowLabel, RowValue } from '../outcome/RowText.tsx';
import { paperLines } from './paper-lines.ts';
import type { ReceiptRow } from './receipt-rows.ts';

/** The receipt's lines: what is now, and under it what it was. */
export function ReceiptDetails({ rows }: { rows: readonly ReceiptRow[] }) {
  const lines = String(paperLines(rows));
  return (
    <dl className="details" ref={(list) => list?.style.setProperty('--paper-lines', lines)}>
      {rows.map(({ key, label, value, was }) => (
        <div key={key}>
          <dt>
            <RowLabel label={label} />
          </dt>
          <dd>
            {value ? (
              <RowValue name={key} value={value} />
            ) : (
              <span className="details-empty">{moreWords().receipt.empty}</span>
            )}
            {was !== undefined && (
              <small>{was ? moreWords().receipt.was({ value: was }) : moreWords().receipt.wasEmpty}</small>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
