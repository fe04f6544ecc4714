/** What the names of all that the page keeps in the browser begin with. */
export const STORAGE_PREFIX = 'callout.';

/** The name under which a tab keeps its pass. */
export const PASS_NAME = 'pass';
