/** The words that lead to the dialog for a new site. */
export const addSiteWords = {
  add: 'Add a new site',
  addTyped: (typed: string) => `Add “${typed}” as a new site`,
  addHint: 'Press Enter to add it as a new site.',
} as const;
