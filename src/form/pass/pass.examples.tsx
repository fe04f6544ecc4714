import { EXAMPLE_PAGE } from '../examples/answers.ts';
import { SignInPanel } from '../sign-in/SignInPanel.tsx';
import AccessPage from './AccessPage.tsx';
import { PassPanel } from './PassPanel.tsx';
import type { PassProblemType, PassRefusal } from './pass-problem.ts';

const { contact } = EXAMPLE_PAGE;

const refusal = (type: PassProblemType, more: Partial<PassRefusal['problem']> = {}): PassRefusal => ({
  type,
  problem: { type: `https://callout.example/problems/${type}`, title: type, status: 401, ...more },
});

const instead = (type: PassProblemType, kept: string[] = []) => (
  <AccessPage contact={contact} kept={kept} onRetry={() => undefined} refusal={refusal(type)} />
);

export const examples = {
  'panel, run out': () => <PassPanel contact={contact} refusal={refusal('pass-expired')} />,
  'panel, signed out': () => <SignInPanel refusal={refusal('session-ended', { sign_in: '/sign-in' })} />,
  'page, run out': () => instead('pass-expired', ['What you typed is kept on this device.']),
  'page, not yet valid': () => instead('pass-not-yet-valid'),
  'page, no link': () => instead('pass-required'),
};
