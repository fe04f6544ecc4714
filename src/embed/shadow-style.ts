/** How the frame and its dialog stand. A constructed style sheet, which a strict content security policy allows. */
export const SHADOW_STYLE =
  ':host(:not([hidden])){display:block}*{scroll-margin:inherit}div{display:grid;position:relative}a,i{position:absolute}' +
  'iframe{width:100%;border:0;align-self:stretch}dialog{width:62rem;padding:0}button{position:sticky;top:0;padding:1em}';
