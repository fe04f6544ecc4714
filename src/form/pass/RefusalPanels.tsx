/** What stands above a page that was open when what let its visitor in ran out: see refusal-panels.ts. */
export { SignInPanel } from '../sign-in/SignInPanel.tsx';
export { PassPanel } from './PassPanel.tsx';
