/** The heading where the operator gives none. The page says it in the visitor's language. */
export const USUAL_TITLE = 'Request a visit';
