import { FORMATS_AHEAD } from './formats-ahead.ts';

/** The template of what `SCRIPT_AHEAD` puts above the page: an alert that ends with a button. */
export const NOT_LOADED_ID = 'not-loaded';

/**
 * Where the page's own script does not come there is nobody to say so: what is drawn ahead would stand there and never answer. The one
 * that is `async` asks for answers; without it that other does not come either.
 */
const TELLS_NOT_LOADED = `addEventListener('error',({target:t})=>{if(t.localName!=='script'||t.async)return;const n=document.getElementById('${NOT_LOADED_ID}'),a=n.content.firstChild;a.lastChild.onclick=()=>location.reload();n.replaceWith(a)},true);`;

/** The script in a page that is drawn ahead, before all else that it loads. */
export const SCRIPT_AHEAD = TELLS_NOT_LOADED + FORMATS_AHEAD;
