import type { Liveness as Live } from './follow.ts';
import { listWords } from './list-words.ts';

/** Whether a list is kept up to date; only that it is not is told aloud. */
export function Liveness({ liveness }: { liveness: Live }) {
  return (
    <>
      <span className="live-mark" data-live={liveness} title={listWords.liveHelp[liveness]}>
        <span aria-hidden className="live-mark-dot" />
        {listWords.live[liveness]}
      </span>
      <span className="visually-hidden" role="status">
        {liveness === 'cut' && listWords.liveHelp.cut}
      </span>
    </>
  );
}
