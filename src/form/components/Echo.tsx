/** What a field's text was understood as. Nothing while there is nothing to say. */
export function Echo({ id, text }: { id: string; text: string | undefined }) {
  return (
    <p className="field-echo" id={id}>
      {text}
    </p>
  );
}

/** The IDs that describe a control, as one attribute. */
export function describedBy(...ids: (string | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}
