import { compileCatalog } from '../words/compile.ts';
import english from '../words/languages/en.json' with { type: 'json' };

/** The page's own words in English, for the relay's sentences about dates, times and places: one truth with the form. */
export const { place: placeWords } = compileCatalog('en', { place: english.place });
