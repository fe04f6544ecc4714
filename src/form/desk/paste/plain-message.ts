/**
 * A message as keys would have typed it: with plain hyphens for those that do not break (U+2010, U+2011) and plain spaces, where mail and
 * chat programs put in others. A longer dash is a hyphen between digits only: anywhere else it parts what it stands between.
 */
export function plainMessage(text: string): string {
  return text.replace(/\p{Zs}/gu, ' ').replace(/[\u2010\u2011]|(?<=\d)[\u2012\u2013\u2212](?=\d)/g, '-');
}
