/**
 * One line of CSV (RFC 4180), every value in quotation marks, with its line break. A value that a spreadsheet would carry out gets an
 * apostrophe in front (OWASP, CSV Injection): visitors type them, and the office opens the file.
 */
export function csvLine(values: readonly string[]): string {
  return `${values.map((value) => `"${harmless(value).replaceAll('"', '""')}"`).join(',')}\r\n`;
}

/** What begins a formula, full-width forms included, after blanks or not; a tab or a line break can begin a cell of its own. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

function harmless(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value;
}
