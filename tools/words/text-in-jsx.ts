/** Attributes whose value is read out or shown. */
const READ = 'aria-label|aria-description|aria-roledescription|alt|title|placeholder|label|hint';

/** Text between a tag or a value and the next tag or value, with a letter in it. */
const BETWEEN = /(?:<\/?[A-Za-z][\w.]*(?:\s[^<>]*)?\/?>|<>|\})([^<>{}]*\p{L}[^<>{}]*)(?:<\/|<[A-Za-z>]|\{)/gu;
const ATTRIBUTE = new RegExp(`\\s(?:${READ})=(?:\\{\\s*)?["'\`]([^"'\`]*\\p{L}[^"'\`]*)["'\`]`, 'gu');

/** What stands between a block's end and a type's or a value's beginning, or in a template. */
const CODE = /[=;()&|`'"?:]|^\s*(?:class|const|export|interface|type|function|return|catch|else|finally)\b|\$$/;

/**
 * The text that a component's source holds itself, between its tags or in attributes that people hear or see. By shape and
 * not by syntax: what looks like code (brackets, operators, quotes) between two tags is none.
 */
export function textIn(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(?<![:\w])\/\/.*$/gm, '');
  const between = [...code.matchAll(BETWEEN)].map((match) => match[1] ?? '').filter((text) => !CODE.test(text));
  const attributes = [...code.matchAll(ATTRIBUTE)].map((match) => match[1] ?? '');
  return [...between, ...attributes].map((text) => text.trim());
}
