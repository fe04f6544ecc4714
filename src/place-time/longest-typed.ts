/** Longer than anybody types a date or a time; beyond it nothing is read, for a link may bring any text into a field. */
export const LONGEST_TYPED = 100;
