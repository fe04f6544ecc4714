/** A custom field's external name in words, where its label is not known: `scope_of_work` → `Scope of work`. */
export function fieldNameInWords(externalName: string): string {
  const text = externalName.replace(/_+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
