import { countCharacters } from '../../contract/text.ts';
import { words } from '../words.ts';
import { useSettled } from './use-settled.ts';

/** The share of a limit after which the room left is worth knowing. */
const NEAR = 0.8;
/** A pause in typing: a reader hears the count then, not at every key. */
const QUIET_MS = 1000;

/** How many characters are left, from four fifths of the limit on; said aloud after a pause in typing. */
export function Counter({ id, value, max }: { id: string; value: string; max: number }) {
  const count = countCharacters(value);
  const text = count >= max * NEAR ? roomLeft(max - count) : '';
  const spoken = useSettled(text, QUIET_MS);

  return (
    <>
      <p className="field-counter" id={id} data-over={count > max || undefined}>
        {text}
      </p>
      <span className="visually-hidden" role="status">
        {spoken}
      </span>
    </>
  );
}

function roomLeft(left: number): string {
  return left < 0 ? words.charactersOver({ over: -left }) : words.charactersLeft({ left });
}
