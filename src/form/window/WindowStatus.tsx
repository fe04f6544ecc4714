import { useSettled } from '../components/use-settled.ts';

/** A pause in typing, after which the whole window is said aloud. */
const QUIET_MS = 1000;

/** Says the whole window to a screen reader once it stands, from the strings that would be sent. */
export function WindowStatus({ sentence }: { sentence: string }) {
  return (
    <p className="visually-hidden" role="status">
      {useSettled(sentence, QUIET_MS)}
    </p>
  );
}
