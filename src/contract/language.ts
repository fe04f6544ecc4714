/** The query's parameter that asks for a language (BCP 47), of a link to the page and of what the relay writes itself: `?lang=vi`. */
export const LANGUAGE_PARAMETER = 'lang';
