/** Words of the form in a partner's page. */
export const hostWords = {
  startAnew: {
    heading: 'Start with an empty form?',
    text: 'What you typed here is cleared. What you have sent stays as it is.',
    yes: 'Start again',
    no: 'Keep what I typed',
  },
} as const;
