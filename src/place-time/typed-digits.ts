/**
 * Typed text with Latin digits: Arabic-Indic (`٩`), Persian (`۹`) and fullwidth (`９`) ones come from keyboards too. Without
 * the marks of direction that copied text may bring along, and with every hyphen and dash as the one that keys type.
 */
export function latinDigits(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
