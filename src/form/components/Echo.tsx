/**
 * What a field's text was understood as. Nothing while there is nothing to say. A new text is a new element, here and where else the
 * page says what it understood: a browser that translates the page puts its own in the place of a text, and what was changed would be seen no more.
 */
export function Echo({ id, text }: { id: string; text: string | undefined }) {
  return (
    <p className="field-echo" id={id} key={text}>
      {text}
    </p>
  );
}

/** The IDs that describe a control, as one attribute. */
export function describedBy(...ids: (string | undefined)[]): string | undefined {
  return ids.filter(Boolean).join(' ') || undefined;
}
