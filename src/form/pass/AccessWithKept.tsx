import type { Draft } from '../draft/draft.ts';
import type { Stores } from '../submission/kept-names.ts';
import AccessPage, { type AccessPageProps } from './AccessPage.tsx';
import { tellKept } from './kept.ts';

export interface AccessWithKeptProps extends Omit<AccessPageProps, 'kept'> {
  draft: Draft;
  stores: Stores;
}

/** The page of a visitor without a pass, with what became of what they typed and sent here. */
export default function AccessWithKept({ draft, stores, ...access }: AccessWithKeptProps) {
  return <AccessPage {...access} kept={tellKept(access.refusal.type, draft, stores)} />;
}
