import { failureOf } from '../api/request.ts';
import { useSlow } from '../lookups/use-slow.ts';
import { tooMany } from '../rules/too-many.ts';
import { useOnline } from '../submission/use-submission.ts';
import { words } from '../words.ts';

/** The page while its settings are on their way, and what to do when they do not come. `error`: why they did not. */
export function PageLoading({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const slow = useSlow(error === null);
  const online = useOnline();
  return (
    <div className="card message" role="status">
      {error ? (
        <>
          <p>{whyNot(error)}</p>
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

function whyNot(error: Error): string {
  const failure = failureOf(error);
  if (failure.kind !== 'problem' || failure.type !== 'too-many-requests') return words.pageFailed;
  return tooMany(failure.retryAfterMs);
}
