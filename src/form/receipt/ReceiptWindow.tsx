import { Fragment } from 'react';
import { fullWindow, ownWindow } from '../language/place-time.ts';
import { moreWords } from '../more-words.ts';
import type { Reader } from '../window/reader.ts';
import { words } from '../words.ts';
import type { JobFacts } from './job-as-it-stands.ts';

/** When the visit is, on the place's clock and on the reader's own; and when it was asked for, where that has changed. */
export function ReceiptWindow({ now, asked, reader }: { now: JobFacts; asked: JobFacts; reader: Reader }) {
  const window = sent(now, reader);
  const own = ownWindow(window, reader.timeZone);
  const before = fullWindow(sent(asked, reader));
  const after = fullWindow(window);
  return (
    <div className="receipt-window">
      <h3>{moreWords().receipt.when}</h3>
      <p className="receipt-time">
        {after.split(', ').map((part, index, parts) => (
          // Day, times and place each stay on one line where there is room.
          <Fragment key={part}>
            <span>{index < parts.length - 1 ? `${part},` : part}</span>{' '}
          </Fragment>
        ))}
      </p>
      {own && <p className="receipt-quiet">{words.summary.forYou({ window: own })}</p>}
      {before !== after && <p className="receipt-quiet">{moreWords().receipt.was({ value: before })}</p>}
    </div>
  );
}

function sent({ start_time, end_time, time_zone }: JobFacts, { locale }: Reader) {
  return { start: start_time, end: end_time, timeZone: time_zone, locale };
}
