/** What long lists need, in a file of its own that is fetched when somebody comes to one. */

export { default as OptionsInSight } from './OptionsInSight.tsx';
export { createSiteSearch } from './site-search.ts';
