/**
 * The form's own name for a custom field, kept apart from every name the form library reads a meaning into: dots, brackets
 * and quotes (paths), digits alone (a place in a list), words of its own, and what every object inherits. Anything that is
 * not a letter, a digit or an underscore becomes its code between hyphens. No two names share a key, and a plain name is
 * its own.
 *
 *     fieldKey('scope_of_work')   // 'scope_of_work'
 *     fieldKey('p.o.')            // 'p-2e-o-2e-'
 */
export function fieldKey(externalName: string): string {
  if (RESERVED.test(externalName) || externalName in Object.prototype) return `-${externalName}`;
  return externalName.replace(/\W/g, (character) => `-${character.charCodeAt(0).toString(16)}-`);
}

const RESERVED = /^(\d+|prototype|root|ref|type|message)$/;
