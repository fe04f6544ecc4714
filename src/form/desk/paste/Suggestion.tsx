import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { VisitForm } from '../../visit-form.ts';
import { pasteWords } from './paste-words.ts';
import { placed, type Target, takenBack } from './targets.ts';

export interface SuggestionProps {
  kind: string;
  target: Target | undefined;
  /** Instead of the text that would go into the field. */
  words: string | undefined;
}

/** One thing found in a message: a press puts it into its field, another takes it out again. */
export function Suggestion({ kind, target, words }: SuggestionProps) {
  const { getValues, setValue } = useFormContext<VisitForm>();
  const [used, setUsed] = useState<{ target: Target; before: string }>();
  const [said, setSaid] = useState('');
  // Where it went stays where it is taken back from, whatever the form would choose now.
  const shown = used?.target ?? target;
  if (!shown) return null;

  const write = (text: string) => setValue(shown.field, text, { shouldDirty: true, shouldTouch: true });
  const use = () => {
    const before = getValues(shown.field) ?? '';
    write(placed(before, shown));
    setUsed({ target: shown, before });
    setSaid(pasteWords.used(shown.label));
  };
  const undo = () => {
    if (!used) return;
    const back = takenBack(getValues(shown.field) ?? '', used.before, shown);
    setSaid(back === undefined ? pasteWords.changed : '');
    if (back === undefined) return;
    write(back);
    setUsed(undefined);
  };
  const isFull = (getValues(shown.field) ?? '').trim() !== '';
  const offer = shown.appends ? pasteWords.append : isFull ? pasteWords.replace : pasteWords.use;

  return (
    <li className="paste-row">
      <span className="paste-what">
        <span className="paste-kind">{kind}</span> {withoutKind(words ?? shown.text, kind)}
      </span>
      <button className="button-link" onClick={used ? undo : use} type="button">
        {used ? pasteWords.undo : offer(shown.label)}
        <span className="visually-hidden">: {words ?? shown.text}</span>
      </button>
      <span className="paste-said" role="status">
        {said}
      </span>
    </li>
  );
}

/** What goes into the notes names itself, as in `Phone: 07 …`; the row has said so already. */
function withoutKind(text: string, kind: string): string {
  return text.startsWith(`${kind}: `) ? text.slice(kind.length + 2) : text;
}
