/** Every word the page shows, in one place: a plain string, or a function of what it is about. */
export const words = {
  optional: '(optional)',
  charactersLeft: (left: number) =>
    left < 0 ? `${count(-left, 'character')} too many` : `${count(left, 'character')} left`,
} as const;

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
