import { RelayError } from '../api/request.ts';
import { PageLoading } from './PageLoading.tsx';

const noLine = new RelayError({ kind: 'no-answer', reason: 'network' });

export const examples = {
  'page on its way': () => <PageLoading error={null} onRetry={() => undefined} />,
  'page that did not come': () => <PageLoading error={noLine} onRetry={() => undefined} />,
};
