/** What is said about a custom field's value by its kind: plain strings, or functions of what they are about. */
export const kindWords = {
  answer: 'Enter an answer.',
  choose: 'Choose an answer.',
  number: (example: string) => `Enter a number, such as ${example}.`,
  range: (range: string) => `Enter ${range}.`,
  eitherNumber: (typed: string, one: string, other: string) =>
    `${typed} can be read in two ways. Enter ${one} or ${other}.`,
  phone: (country: string | undefined) =>
    country === undefined
      ? 'Enter a phone number with + and its country code.'
      : `Enter a phone number. For one outside ${country}, start with + and the country code.`,
  email: 'Enter an email address, such as name@example.com.',
  webAddress: 'Enter a web address, such as example.com or https://example.com/plans.',
  hints: {
    range: (range: string) => `${range.charAt(0).toUpperCase()}${range.slice(1)}.`,
    date: (digits: string, words: string) => `Such as ${digits} or ${words}.`,
    time: 'Such as 9, 9:30 or 2pm.',
  },
  noLongerOffered: 'That answer is no longer offered. Choose another.',
} as const;
