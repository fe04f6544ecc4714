import { CircleAlert } from 'lucide-react';

/** What is wrong with a field, and how to mend it. */
export function FieldError({ id, text }: { id: string; text: string }) {
  return (
    <p className="field-error" id={id}>
      <CircleAlert aria-hidden size={16} />
      <span>{text}</span>
    </p>
  );
}
