/** V8 says of a character that cannot stand where it does what stands around it, and not where that is. */
const QUOTING = /^(Unexpected token .+?), .*is not valid JSON$/s;

/**
 * What is wrong in a text that is no JSON, with its line, and without what stands there: that may be a secret. `message` is the
 * error's of `JSON.parse`.
 */
export function jsonMistake(text: string, message: string): string {
  const unexpected = QUOTING.exec(message)?.[1];
  if (unexpected === undefined) return message;
  const before = text.slice(0, placeOf(text));
  const line = before.split('\n').length;
  return `${unexpected} (line ${line} column ${before.length - before.lastIndexOf('\n')})`;
}

/** Where the first such character stands: whatever ends before it is only not finished. */
function placeOf(text: string): number {
  let [good, bad] = [0, text.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isQuoting(text.slice(0, middle))) bad = middle;
    else good = middle;
  }
  return good;
}

function isQuoting(start: string): boolean {
  try {
    JSON.parse(start);
    return false;
  } catch (error) {
    return error instanceof SyntaxError && QUOTING.test(error.message);
  }
}
