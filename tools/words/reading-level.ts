import { parse } from '@messageformat/parser';
import { tokensIn } from '../../src/words/compile.ts';

/**
 * The Flesch-Kincaid grade of texts (Kincaid and others, 1975): the school year whose pupils read them with ease; a
 * nine-year-old is in year 3 or 4. Syllables are counted by groups of vowels, which is near enough over hundreds of words.
 */
export function gradeOf(texts: readonly string[]): number {
  const sentences = texts.flatMap((text) => proseOf(text).split(/[.!?:;…]+(?:\s|$)/)).map(wordsOf);
  const counted = sentences.filter((words) => words.length > 0);
  const words = counted.flat();
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / counted.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** A message as it is read: every case of it, with a short word for each value. */
export function proseOf(message: string): string {
  return tokensIn(parse(message))
    .map((token) => (token.type === 'content' ? token.value : token.type === 'argument' ? 'this' : ' '))
    .join('');
}

function wordsOf(sentence: string): string[] {
  return sentence.match(/\p{L}+(?:[’']\p{L}+)?/gu) ?? [];
}

function syllablesOf(word: string): number {
  const spoken = word.toLowerCase().replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, (ending) => ending.charAt(0));
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}
