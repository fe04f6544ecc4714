import { CircleAlert } from 'lucide-react';
import { languageOf } from '../language/said.ts';

/** What is wrong with a field, and how to mend it. */
export function FieldError({ id, text }: { id: string; text: string }) {
  return (
    <p className="field-error" id={id}>
      <CircleAlert aria-hidden size={16} />
      <span key={text} lang={languageOf(text)}>
        {text}
      </span>
    </p>
  );
}
