/** The name under which a link's fragment carries the pass: `https://book.example/#pass=<JWT>`. */
export const PASS_PARAMETER = 'pass';
