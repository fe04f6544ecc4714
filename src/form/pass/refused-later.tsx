import { lazy, Suspense } from 'react';
import { words } from '../words.ts';
import type { RefusedProps } from './Refused.tsx';

const refused = () => import('./Refused.tsx');

/** `Refused`, in a file that hardly anybody needs. */
export const Refused = lazy(async () => ({ default: (await refused()).Refused }));

/** Its heading; until that is here, or where it does not come, the form's. */
export function RefusedHeading(props: Pick<RefusedProps, 'refusal' | 'contact'>) {
  return (
    <Suspense fallback={words.title}>
      <Heading {...props} />
    </Suspense>
  );
}

const Heading = lazy(() =>
  refused().then(
    ({ RefusedHeading }) => ({ default: RefusedHeading }),
    () => ({ default: () => words.title }),
  ),
);
