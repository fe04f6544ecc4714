import { useSlow } from '../lookups/use-slow.ts';
import { useOnline } from '../submission/use-submission.ts';
import { words } from '../words.ts';

/** The page while its settings are on their way, and what to do when they do not come. */
export function PageLoading({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  const slow = useSlow(!failed);
  const online = useOnline();
  return (
    <div className="card message" role="status">
      {failed ? (
        <>
          <p>{words.pageFailed}</p>
          <button className="button-primary" onClick={onRetry} type="button">
            {words.tryAgain}
          </button>
        </>
      ) : (
        <>
          <p className={slow || !online ? undefined : 'visually-hidden'}>
            {online ? words.loadingPage : words.offline.banner}
          </p>
          <div aria-hidden className="skeleton" />
          <div aria-hidden className="skeleton" />
          <div aria-hidden className="skeleton" />
        </>
      )}
    </div>
  );
}
