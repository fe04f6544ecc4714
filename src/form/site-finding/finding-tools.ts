/** What long lists need, in a file of its own that is fetched when somebody comes to one. */
export { createSiteSearch } from './site-search.ts';
export { default as VirtualOptions } from './VirtualOptions.tsx';
