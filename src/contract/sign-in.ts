/** Where the desk signs in; `?return=/desk` says where to go then. */
export const SIGN_IN_PATH = '/sign-in';
/** Add to `SIGN_IN_PATH`: it runs in a small window of its own, which ends at `SIGNED_IN_PATH`. */
export const WINDOW_PARAMETER = 'window';
export const RETURN_PARAMETER = 'return';
/** Where a small window ends that has signed someone in: it tells the page that opened it, and closes. */
export const SIGNED_IN_PATH = '/signed-in';
export const SIGN_OUT_PATH = '/sign-out';
/** Where the sign-in service leads back to after signing out there: an operator registers it. */
export const SIGNED_OUT_PATH = '/signed-out';

/** On what a page writes: the mark (`Viewer.space`) of whom it was opened for. The relay takes it from nobody else's session. */
export const PERSON_HEADER = 'Callout-Person';

/** Where the pages of one browser tell each other that someone has signed in. */
export const SIGN_IN_CHANNEL = 'callout.sign-in';
